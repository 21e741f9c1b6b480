// SPDX-License-Identifier: Apache-2.0
#include "geodata/ogr/gdal/update_events.h"

#include "geodata/core/error.h"
#include "geodata/core/gdal/session.h"
#include "geodata/ogr/gdal/event_features.h"
#include "geodata/ogr/gdal/layer_style.h"
#include "geodata/ogr/gdal/write_events.h"

#include <filesystem>
#include <map>
#include <memory>
#include <string>

#include <cpl_string.h>
#include <ogr_spatialref.h>

namespace dateline {
namespace {

class Update {
  public:
    Update(const EventTarget& target, const GdalSession& session) : target_(target), session_(session) {}

    Update(const Update&) = delete;
    Update& operator=(const Update&) = delete;
    ~Update() {
        if (is_open_) dataset_->RollbackTransaction();
    }

    EventsWritten run(const std::vector<Event>& events) {
        dataset_.reset(GDALDataset::Open(target_.where.c_str(), GDAL_OF_VECTOR | GDAL_OF_UPDATE, nullptr,
                                         nullptr, nullptr));
        if (!dataset_)
            fail(target_.is_database() ? "the database cannot be opened"
                                       : "the file cannot be opened for adding");
        if (dataset_->StartTransaction() != OGRERR_NONE) fail("no transaction can be begun");
        is_open_ = true;
        OGRLayer& layer = layer_to_write();
        const EventsWritten written = write(events, layer);
        if (!target_.is_database() && !add_qgis_style(*dataset_, layer.GetName(), layer.GetGeometryColumn()))
            fail("the layer's style cannot be written");
        is_open_ = false;
        if (dataset_->CommitTransaction() != OGRERR_NONE) fail("the events cannot be committed");
        return written;
    }

  private:
    [[noreturn]] void fail(const char* what) const {
        // Connection strings hold passwords.
        const std::string shown = target_.is_database() ? "PG" : target_.where;
        throw input_error({shown}, std::string(what) + ": " + session_.complaint());
    }

    OGRLayer& layer_to_write() {
        OGRLayer* layer = dataset_->GetLayerByName(target_.table.c_str());
        if (layer && target_.existing == ExistingEvents::updated) {
            if (!add_record_fields(*layer)) fail("a field cannot be added");
            return *layer;
        }
        if (layer && target_.existing == ExistingEvents::usual)
            throw input_error({"PG"}, "the table is there already", target_.table,
                              "--append to update it by event id, --replace, or --table with another name");
        OGRSpatialReference wgs84 = make_wgs84();
        CPLStringList options;
        options.AddString("LAUNDER=NO");
        if (layer) options.AddString("OVERWRITE=YES");
        layer = dataset_->CreateLayer(target_.table.c_str(), &wgs84, wkbPoint, options.List());
        if (!layer) fail("the table of events cannot be made");
        if (!add_record_fields(*layer)) fail("a field cannot be made");
        return *layer;
    }

    /// The feature of each event by its id; only ids are read.
    std::map<std::string, GIntBig> features_by_id(OGRLayer& layer) const {
        OGRFeatureDefn& definition = *layer.GetLayerDefn();
        std::vector<const char*> ignored = {"OGR_GEOMETRY"};
        for (int i = 0; i < definition.GetFieldCount(); ++i)
            if (std::string_view(definition.GetFieldDefn(i)->GetNameRef()) != "id")
                ignored.push_back(definition.GetFieldDefn(i)->GetNameRef());
        ignored.push_back(nullptr);
        layer.SetIgnoredFields(ignored.data());
        std::map<std::string, GIntBig> features;
        layer.ResetReading();
        for (const auto& feature : layer) features[feature->GetFieldAsString("id")] = feature->GetFID();
        layer.SetIgnoredFields(nullptr);
        return features;
    }

    EventsWritten write(const std::vector<Event>& events, OGRLayer& layer) const {
        std::map<std::string, GIntBig> known;
        if (target_.existing == ExistingEvents::updated) known = features_by_id(layer);
        EventsWritten written;
        for (const Event& event : events) {
            const OGRFeatureUniquePtr feature = make_feature(event, layer);
            const auto found = known.find(event.id);
            if (found == known.end()) {
                if (layer.CreateFeature(feature.get()) != OGRERR_NONE) fail("an event cannot be written");
                if (target_.existing == ExistingEvents::updated) known[event.id] = feature->GetFID();
                ++written.added;
                continue;
            }
            feature->SetFID(found->second);
            if (layer.SetFeature(feature.get()) != OGRERR_NONE) fail("an event cannot be updated");
            ++written.updated;
        }
        return written;
    }

    const EventTarget& target_;
    const GdalSession& session_;
    std::unique_ptr<GDALDataset> dataset_;
    bool is_open_ = false;  ///< a transaction
};

}  // namespace

EventsWritten update_events_with_ogr(const std::vector<Event>& events, const EventTarget& target) {
    if (!target.is_database() && !std::filesystem::exists(target.where))
        return write_events_with_ogr(events, target);
    const GdalSession session;
    return Update(target, session).run(events);
}

}  // namespace dateline

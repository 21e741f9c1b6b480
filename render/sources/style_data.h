// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/sources/source_set.h"
#include "render/sprites/sprite.h"
#include "styles/document/style.h"

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// The source in which a style finds the events of the map, with the record's fields as properties.
inline constexpr std::string_view kEvent_source = "events";

/// What a style is drawn from: its sources and its sprite, each read when first asked for. Belongs to one
/// thread.
class StyleData {
  public:
    /// The style must outlive it.
    StyleData(const Style& style, const SourceOptions& options, Diagnostics& diagnostics)
        : style_(style),
          folder_(options.folder),
          sources_(style, options, diagnostics),
          diagnostics_(diagnostics) {
        show_events(nullptr);
    }

    const Style& style() const { return style_; }
    SourceSet& sources() { return sources_; }
    Diagnostics& diagnostics() { return diagnostics_; }
    /// The images for a ratio of device px to CSS px; without its sprite a style is drawn all the same, only
    /// without images.
    const Sprite& sprite(double ratio);
    /// The events that the map shows from now on, a GeoJSON FeatureCollection, read once and known again by
    /// its address. Null: those of the document, or none.
    void show_events(const std::shared_ptr<const std::string>& geojson);

  private:
    const Style& style_;
    std::filesystem::path folder_;
    SourceSet sources_;
    Diagnostics& diagnostics_;
    std::map<double, Sprite> sprites_;
    /// By the text they were read from.
    std::map<std::shared_ptr<const std::string>, std::unique_ptr<FeatureSource>> events_;
};

/// Style data for several threads: each takes one for a while. What goes wrong is reported once, not once a
/// thread.
class StyleDataPool {
  public:
    /// Style and diagnostics must outlive the pool.
    StyleDataPool(const Style& style, SourceOptions options, Diagnostics& diagnostics);

    /// One thread's; given back at the end.
    class Lease {
      public:
        Lease(StyleDataPool& pool, std::unique_ptr<StyleData> data) : pool_(&pool), data_(std::move(data)) {}
        Lease(Lease&&) noexcept = default;
        Lease& operator=(Lease&&) = delete;
        ~Lease() {
            if (data_) pool_->give_back(std::move(data_));
        }
        StyleData& operator*() const { return *data_; }
        StyleData* operator->() const { return data_.get(); }

      private:
        StyleDataPool* pool_;
        std::unique_ptr<StyleData> data_;
    };
    Lease take();
    const Style& style() const { return style_; }
    /// Vector tiles stand in for the built-in base map.
    bool has_archive() const { return !options_.basemap.empty(); }

  private:
    /// Passes each message on once.
    class Once final : public Diagnostics {
      public:
        explicit Once(Diagnostics& to) : to_(to) {}
        void warn(const std::string& message) override {
            if (is_new(message)) to_.warn(message);
        }
        void info(const std::string& message) override {
            if (is_new(message)) to_.info(message);
        }
        void fail(const std::string& message) override {
            if (is_new(message)) to_.fail(message);
        }

      private:
        bool is_new(const std::string& message);

        std::mutex mutex_;
        std::set<std::string> said_;
        Diagnostics& to_;
    };

    void give_back(std::unique_ptr<StyleData> data);

    const Style& style_;
    SourceOptions options_;
    Once diagnostics_;
    std::mutex mutex_;
    std::vector<std::unique_ptr<StyleData>> free_;
};

}  // namespace dateline

// SPDX-License-Identifier: Apache-2.0
#include "styles/expression/operators.h"

namespace dateline::expression {

const OperatorTable& operators() {
    static const OperatorTable table = [] {
        OperatorTable all;
        add_collation(all);
        add_collections(all);
        add_comparison(all);
        add_conversion(all);
        add_curves(all);
        add_decisions(all);
        add_formatting(all);
        add_geometry(all);
        add_lookup(all);
        add_math(all);
        add_strings(all);
        add_variables(all);
        return all;
    }();
    return table;
}

bool is_operator(std::string_view name) {
    const OperatorTable& table = operators();
    return table.special.contains(name) || table.simple.contains(name);
}

}  // namespace dateline::expression

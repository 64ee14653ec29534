import Foundation

extension OracleValues {
  static var index: [String: Any] {
    edition.merging([
      "count": "4",
      "regions": [
        region(1, "North", ["northtown", "riverside"]), region(2, "Scotland", ["glen"]),
        region(3, "Wales", ["valley"]),
      ],
      "forces": [
        forceEntry("highland", 1), forceEntry("north", 2), forceEntry("south", 1),
        forceEntry("west", 1),
      ],
      // From the left edge of Valley to the right one of Riverside, from Glen's top to Valley's foot.
      "map": [
        [
          "box": "-90 -286 225 416",
          "cells": [
            cell("glen", x: 45, y: -234, region: 2), cell("northtown", x: 0, y: 0, region: 1),
            cell("riverside", x: 90, y: 0, region: 1), cell("valley", x: -45, y: 78, region: 3),
          ],
        ] as [String: Any]
      ],
    ]) { $1 }
  }

  /// Of North Police: Glen is too far away for its part of the map.
  static var forcePage: [String: Any] {
    edition.merging([
      "force": force("north"), "count": "2",
      "constituencies": ["northtown", "riverside"].map { listed($0, above: "../../") },
      "map": [
        [
          "box": "-180 -208 450 416",
          "cells": [
            cell("northtown", x: 0, y: 0, above: "../../"),
            cell("riverside", x: 90, y: 0, above: "../../"),
            cell("valley", x: -45, y: 78, above: "../../", isOwn: false),
          ],
        ] as [String: Any]
      ],
    ]) { $1 }
  }

  private static let forceNames = [
    "northtown": "North Police", "riverside": "North Police, South Police",
    "glen": "Highland Police", "valley": "West Police",
  ]

  private static func listed(_ slug: String, above: String = "") -> [String: Any] {
    [
      "name": slug.capitalized, "name-cy": slug == "valley" ? "Cwm" : nothing,
      "page": "\(above)packs/\(slug)/index.html", "force-names": forceNames[slug] ?? "",
      "withheld": false,
    ]
  }

  private static func region(_ number: Int, _ name: String, _ slugs: [String]) -> [String: Any] {
    [
      "name": name, "number": String(number), "id": "region-\(number)",
      "count": String(slugs.count), "constituencies": slugs.map { listed($0) },
    ]
  }

  private static func forceEntry(_ id: String, _ count: Int) -> [String: Any] {
    [
      "name": id.capitalized + " Police", "count": String(count),
      "page": "forces/\(id)/index.html",
    ]
  }

  private static func cell(
    _ slug: String, x: Int, y: Int, region: Int? = nil, above: String = "", isOwn: Bool = true
  ) -> [String: Any] {
    [
      "name": slug.capitalized, "page": "\(above)packs/\(slug)/index.html", "x": String(x),
      "y": String(y), "region-number": region.map(String.init) ?? nothing, "own": isOwn,
      "withheld": false,
    ]
  }
}

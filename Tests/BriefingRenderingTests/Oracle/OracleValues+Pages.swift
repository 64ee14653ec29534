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
      // There are too few constituencies for one.
      "map": [] as [Any],
    ]) { $1 }
  }

  /// Of North Police.
  static var forcePage: [String: Any] {
    edition.merging([
      "force": force("north"), "count": "2",
      "constituencies": ["northtown", "riverside"].map { listed($0, above: "../../") },
      "map": [] as [Any],
    ]) { $1 }
  }

  private static let forceNames = [
    "northtown": "North Police", "riverside": "North Police, South Police",
    "glen": "Highland Police", "valley": "West Police",
  ]

  private static func listed(_ slug: String, above: String = "") -> [String: Any] {
    [
      "name": slug.capitalized, "name-cy": slug == "valley" ? "Cwm" : nothing,
      "name-en": nothing,
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
}

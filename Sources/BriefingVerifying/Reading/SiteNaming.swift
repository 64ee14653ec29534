internal import BriefingForms
internal import BriefingValidating

/// What the pages beside the packs name, when these packs stand in the output.
struct SiteNaming: Sendable {
  /// A constituency as the pages list it.
  private struct Place: Sendable {
    let identity: ConstituencyIdentity
    let forces: [PoliceForce]
    let cell: Constituency.HexCell?
    let isWithheld: Bool
  }

  private let naming: PackNaming
  /// In the order of their folders.
  private let places: [Place]
  private let regions: [String]
  let forces: [PoliceForce]

  /// With fewer constituencies a page has no map.
  private static let fewestOnMap = 20

  init(_ campaign: Campaign, _ naming: PackNaming, listing codes: Set<String>) {
    self.naming = naming
    let complete = campaign.constituencies.map {
      Place(identity: $0.identity, forces: $0.forces, cell: $0.hexCell, isWithheld: false)
    }
    let withheld = campaign.withheld.map {
      Place(
        identity: $0.identity, forces: $0.forces, cell: $0.hexCell, isWithheld: !$0.reasons.isEmpty)
    }
    let places = (complete + withheld).filter { codes.contains($0.identity.code) }
      .sorted { $0.identity.slug < $1.identity.slug }
    let (language, words) = (campaign.edition.language, campaign.edition.language.words)
    self.places =
      language == .english
      ? places
      : places.sorted { words.sortKey($0.identity.name) < words.sortKey($1.identity.name) }
    regions = Set(places.map(\.identity.region)).sorted { words.sortKey($0) < words.sortKey($1) }
    let covered = Set(places.flatMap { $0.forces.map(\.id) })
    let own = campaign.forces.filter { covered.contains($0.id) }
    forces =
      language == .english
      ? own : own.sorted { words.sortKey($0.name) < words.sortKey($1.name) }
  }

  var isEmpty: Bool { places.isEmpty }

  /// Of a page that lists nothing.
  var plain: Names {
    var names = naming.common
    names["twins"] = .list(
      others(of: places).map { $0.twin(in: (isFirst ? "" : "../") + $0.folder) })
    return names
  }

  private var isFirst: Bool { naming.edition.language == .english }

  /// The other languages of packs.
  private func others(of places: [Place]) -> [Language] {
    naming.edition.languages.map(\.language).filter { language in
      language != naming.edition.language
        && places.contains { naming.edition.languages(of: $0.identity).contains(language) }
    }
  }

  var index: Names {
    var names = plain
    names["count"] = .text(String(places.count))
    names["regions"] = .list(
      regions.enumerated().map { index, region in
        let own = places.filter { $0.identity.region == region }
        return [
          "name": .text(region), "number": .text(String(index + 1)),
          "id": .text("region-\(index + 1)"), "count": .text(String(own.count)),
          "constituencies": .list(own.map { listed($0, depth: 0) }),
        ]
      })
    names["forces"] = .list(
      forces.map { force in
        [
          "name": .text(force.name), "count": .text(String(covered(by: force).count)),
          "page": .text(OutputLayout.page(ofForce: force.id)),
        ]
      })
    let onMap = Set(places.filter { $0.cell != nil }.map(\.identity.region))
    names["map"] = map(places, own: places, depth: 0, labels: regions.filter(onMap.contains))
    return names
  }

  var check: Names {
    var names = naming.common
    let up = isFirst ? "../" : "../../"
    names["twins"] = .list(
      others(of: places).map { $0.twin(in: "\(up)\($0.folder)\(OutputLayout.check)/") })
    names["constituencies"] = .list(places.map { listed($0, depth: 1) })
    return names
  }

  func page(of force: PoliceForce) -> Names {
    let own = covered(by: force)
    var names = naming.common
    let up = isFirst ? "../../" : "../../../"
    names["twins"] = .list(
      others(of: own).map { $0.twin(in: "\(up)\($0.folder)\(OutputLayout.forces)/\(force.id)/") })
    names["force"] = .record(force.names(in: naming.edition))
    names["count"] = .text(String(own.count))
    names["constituencies"] = .list(own.map { listed($0, depth: 2) })
    names["map"] = map(around(own), own: own, depth: 2, labels: [])
    return names
  }

  private func covered(by force: PoliceForce) -> [Place] {
    places.filter { $0.forces.contains { $0.id == force.id } }
  }

  private func listed(_ place: Place, depth: Int) -> Names {
    var names = place.identity.names
    names["force-names"] = .text(place.forces.map(\.name).joined(separator: ", "))
    names["withheld"] = .flag(place.isWithheld)
    names["check-code"] =
      place.isWithheld ? .absent : naming.checkCode(of: place.identity.code)
    names["page"] = .text(
      String(repeating: "../", count: isFirst ? depth : depth + 1)
        + OutputLayout.path(
          of: .page, ofPack: PackPlace(slug: place.identity.slug),
          in: naming.edition.language))
    return names
  }

  /// - Parameter labels: the regions that the map names.
  private func map(_ shown: [Place], own: [Place], depth: Int, labels: [String]) -> Named {
    let codes = Set(own.map(\.identity.code))
    guard own.count >= Self.fewestOnMap, own.contains(where: { $0.cell != nil }) else {
      return .list([])
    }
    // Region by region, or the page's own before those around them.
    let groups =
      labels.isEmpty
      ? [
        shown.filter { codes.contains($0.identity.code) },
        shown.filter { !codes.contains($0.identity.code) },
      ]
      : labels.map { region in shown.filter { $0.identity.region == region } }
    let cells = groups.joined().filter { $0.cell != nil }.map { place in
      var names = listed(place, depth: depth)
      let region = labels.isEmpty ? nil : regions.firstIndex(of: place.identity.region)
      names.add([
        "x": .drawing, "y": .drawing, "own": .flag(codes.contains(place.identity.code)),
        "region-number": Named.some(region.map { String($0 + 1) }),
      ])
      return names
    }
    let names = labels.map { ["text": Named.text($0), "x": .drawing, "y": .drawing] }
    return .list([
      ["box": .drawing, "borders": .drawing, "cells": .list(cells), "labels": .list(names)]
    ])
  }

  /// The constituencies on the map around a force's own, whose hexagons are 90 wide and begin 78 below
  /// each other: up to three halves of one to each side, and two rows above and below.
  private func around(_ own: [Place]) -> [Place] {
    func x(_ cell: Constituency.HexCell) -> Int {
      90 * cell.q + (cell.r.isMultiple(of: 2) ? 0 : 45)
    }
    let cells = own.compactMap(\.cell)
    guard let left = cells.map(x).min(), let right = cells.map(x).max(),
      let south = cells.map(\.r).min(), let north = cells.map(\.r).max()
    else { return [] }
    let (across, down) = (left - 4 * 45...right + 4 * 45, 78 * south - 208...78 * north + 208)
    return places.filter { place in
      place.cell.map { across.contains(x($0)) && down.contains(78 * $0.r) } ?? false
    }
  }
}

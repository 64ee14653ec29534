internal import BriefingForms
internal import BriefingValidating

/// What the packs of a campaign name, nation by nation.
struct PackNaming: Sendable {
  let edition: Edition
  /// For pages beside the packs.
  let common: Names
  private let national: [Nation: Names]
  /// What a pack says of the issue before it, by the code of its constituency.
  private let news: @Sendable (String) -> PackNews?
  private let checkCodes: [String: CheckCode]

  /// - Parameter guidance: what the sections of the guidance say.
  init(_ campaign: Campaign, guidance: [String: [Passage]]) {
    (edition, checkCodes) = (campaign.edition, campaign.history.checkCodes)
    news = { campaign.news(of: $0) }
    let (edition, texts) = (campaign.edition, campaign.texts)
    let pictures = texts.pictures.map { picture in
      (picture.id, Named.record(["src": .text(picture.address), "alt": .text(picture.words)]))
    }
    common = edition.names.merging(["pictures": .record(Names(uniqueKeysWithValues: pictures))]) {
      $1
    }
    let (common, words) = (common, edition.language.words)
    let all = Nation.allCases.map { nation -> (Nation, Names) in
      let sections = texts.guidance.filter { $0.extent.includes(nation, at: edition.election) }
      let services = texts.services.filter { $0.extent.includes(nation, at: edition.election) }
      let here = Set(services.map(\.id))
      var names = common
      names.add([
        "nation": .record(nation.names(words)), "home": .text(edition.language.home),
        "dates": .list(texts.dates.shown(in: edition, nation).map { $0.names(words) }),
        "services": .record(
          Names(
            uniqueKeysWithValues: (texts.services + texts.leftOutServices).map {
              ($0.id, here.contains($0.id) ? .record($0.names(words)) : .absent)
            })),
        "guidance": .list(
          sections.enumerated().map { index, section in
            [
              "id": .text(section.id), "number": .text(String(index + 1)),
              "is-first": .flag(index == 0), "title": .text(section.title),
            ]
          }),
        "other-services": .list([]), "has-other-services": .flag(false),
        "leaves-out-services": .flag(
          texts.leftOutServices.contains { $0.extent.includes(nation, at: edition.election) }),
        "leaves-out-guidance": .flag(
          texts.leftOutGuidance.contains { $0.extent.includes(nation, at: edition.election) }),
      ])
      let shown = ShownValues(sections.flatMap { guidance[$0.id] ?? [] }, in: names).texts
      let others = Self.others(of: services, shown)
      names.add([
        "other-services": .list(others.map { $0.names(words) }),
        "has-other-services": .flag(!others.isEmpty),
      ])
      return (nation, names)
    }
    national = Dictionary(uniqueKeysWithValues: all)
  }

  /// Those that the guidance names neither by their name nor by what reaches no other of them.
  private static func others(
    of services: [NationalService], _ shown: Set<String>
  ) -> [NationalService] {
    let uses = Dictionary(grouping: services.flatMap(\.contacts).map(\.text), by: \.self)
    return services.filter { service in
      !shown.contains(service.name)
        && !service.contacts.contains { shown.contains($0.text) && uses[$0.text]?.count == 1 }
    }
  }

  /// Where the same pack stands in its other languages.
  private func twins(of identity: ConstituencyIdentity) -> Named {
    .list(
      edition.languages(of: identity).filter { $0 != edition.language }.map { other in
        other.twin(in: (edition.language == .english ? "" : "../") + other.folder)
      })
  }

  func checkCode(of code: String) -> Named { Named.some(checkCodes[code]?.text) }

  func names(in place: Constituency) -> Names {
    let forces = place.forces.map { $0.names(in: edition) }
    var names = national[place.nation] ?? [:]
    names.add([
      "constituency": .record(place.identity.names), "twins": twins(of: place.identity),
      "check-code": checkCode(of: place.code),
      "place": .text(edition.place(of: place.identity).folder + "/"),
      "ballot-paper-id": Named.some(edition.election.ballotPaper(of: place.identity)),
      "force": .list(forces),
      "spoc": .list(
        forces.flatMap { force -> [Names] in
          if case .list(let spocs)? = force["spoc"] { spocs } else { [] }
        }),
      "returning-officer": .record(place.officerNames(in: edition)),
      "earlier-issue": .list(news(place.code).map { [$0.names(edition.language.words)] } ?? []),
    ])
    return names
  }

  func names(in place: WithheldConstituency) -> Names {
    let council = place.council.map { council in
      var names: Names = ["authority": .text(council.authority)]
      names.add(contactsOf: council)
      return names
    }
    var names = national[place.identity.nation] ?? [:]
    names.add([
      "constituency": .record(place.identity.names), "twins": twins(of: place.identity),
      "place": .text(edition.place(of: place.identity).folder + "/"),
      "council": .list(council.map { [$0] } ?? []),
    ])
    return names
  }
}

extension Language {
  /// From the folder of a pack to that of the index.
  fileprivate var home: String { self == .english ? "../../" : "../../../\(folder)" }

  /// - Parameter folder: in which it stands, from the folder of this file.
  func twin(in folder: String) -> Names {
    ["folder": .text(folder), "tag": .text(words.tag), "name": .text(words.name)]
  }
}

/// The values that guidance shows in every pack of a nation.
struct ShownValues {
  private(set) var texts: Set<String> = []
  private var scopes: [Names]

  init(_ passages: [Passage], in names: Names) {
    scopes = [names]
    read(passages)
  }

  private mutating func read(_ passages: [Passage]) {
    for passage in passages {
      switch passage {
      case .value(let name, _):
        if case .text(let text)? = scopes.find(name) { texts.insert(text) }
      case .section(let name, let isInverted, let inner):
        // What is found nowhere is a pack's own: it may be there or not.
        guard let value = scopes.find(name), value.isTrue != isInverted else { continue }
        for record in value.records(isInverted: isInverted) {
          scopes.append(record)
          read(inner)
          scopes.removeLast()
        }
      case .link(let inner), .region(let inner): read(inner)
      default: break
      }
    }
  }
}

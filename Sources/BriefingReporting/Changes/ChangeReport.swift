internal import BriefingDiagnostics
internal import BriefingForms
package import BriefingValidating

/// What packs show now in another way than an earlier issue did, by what has changed: a table that
/// somebody signs off.
package struct ChangeReport: Encodable {
  let since: Since
  /// One for each fact that has changed, in the order in which packs say so. Of those that only packs
  /// in another language than the first show.
  let causes: [Cause]
  /// In the order of their codes.
  let constituencies: [Told]
  /// That had a pack in the earlier issue, and have none now.
  let gone: [Place]

  struct Since: Encodable {
    let issue: Int
    let date: String
  }

  struct Place: Encodable {
    let code: String
    let name: String
  }

  struct Told: Encodable {
    let code: String
    let name: String
    /// Whether whoever has the earlier pack must be told again.
    let tell: Bool
    /// The earlier issue had no such pack.
    let isNew: Bool

    enum CodingKeys: String, CodingKey {
      case code, name, tell
      case isNew = "new"
    }
  }

  struct Cause: Encodable {
    /// Of the packs; of a fact that they all show, the first.
    let language: String
    let about: Subject.Kind
    let id: String
    let name: String
    /// `nil` for all that is shown of it.
    let column: String?
    let was: String?
    let now: String?
    /// What it was is known to have been wrong.
    let wrong: Bool
    /// Codes, sorted.
    fileprivate(set) var constituencies: [String]
  }

  /// - Parameter all: in the languages of the packs, the first one first. Never empty.
  package init(_ all: [IssueNews]) {
    let (news, others) = (all[0], all.dropFirst())
    since = Since(issue: news.issue.number, date: news.issue.date.description)
    gone = news.gone.map(Place.init)
    var positions: [Key: Int] = [:]
    var causes: [(key: Key, cause: Cause)] = []
    var told: [Told] = []
    for code in news.codes {
      let pack = news.news(of: code)
      var keys = pack.map { Self.keys($0, in: news) } ?? []
      for other in others {
        let own = other.news(of: code).map { Self.keys($0, in: other) } ?? []
        keys += own.filter { key in !keys.contains { $0.isSame(as: key) } }
      }
      told.append(
        Told(
          code: code, name: news.name(of: code), tell: pack == nil || !keys.isEmpty,
          isNew: pack == nil))
      for key in keys {
        if let position = positions[key] {
          causes[position].cause.constituencies.append(code)
        } else {
          positions[key] = causes.count
          causes.append((key, key.cause(of: code)))
        }
      }
    }
    constituencies = told
    self.causes = causes.sorted { $0.key < $1.key }.map(\.cause)
  }

  /// What two packs have in common when they change for one reason.
  private struct Key: Hashable, Comparable {
    let change: FactChange
    let language: String
    let isWrong: Bool

    /// Whether it says the same in another language.
    func isSame(as other: Key) -> Bool {
      change.subject == other.change.subject && change.what == other.change.what
    }

    static func < (left: Key, right: Key) -> Bool {
      if left.isWrong != right.isWrong { return left.isWrong }
      return left.language == right.language
        ? left.change < right.change : left.language == Language.first.code
    }

    /// What has neither a contact nor a day is there, or is not.
    private static func shown(_ value: String) -> String { value.isEmpty ? "there" : value }

    func cause(of code: String) -> Cause {
      Cause(
        language: language, about: change.subject.kind, id: change.subject.id,
        name: change.name,
        column: change.column, was: change.was.map(Self.shown), now: change.now.map(Self.shown),
        wrong: isWrong,
        constituencies: [code])
    }
  }
}

extension ChangeReport {
  private static func keys(_ pack: PackNews, in news: IssueNews) -> [Key] {
    let code = news.language.code
    return pack.corrections.map {
      Key(change: $0.asChange, language: code, isWrong: true)
    } + pack.changes.map { Key(change: $0, language: code, isWrong: false) }
  }

  // MARK: - For people

  /// A paragraph for each cause.
  package var text: String {
    let changed = constituencies.filter { $0.tell && !$0.isNew }
    let head =
      "since issue \(since.issue) of \(since.date): \(causes.count.counted("change")), "
      + "in \(changed.count) of \(constituencies.count) packs"
    let fresh = constituencies.filter(\.isNew)
    let others = [
      fresh.isEmpty ? nil : "not in that issue: \(Self.names(fresh.map(\.name)))",
      gone.isEmpty ? nil : "in that issue, and no more: \(Self.names(gone.map(\.name)))",
    ].compactMap(\.self)
    let names = Dictionary(constituencies.map { ($0.code, $0.name) }) { first, _ in first }
    return ([head] + causes.map { $0.text(names) } + others).joined(separator: "\n\n")
  }

  /// Two lists.
  package var tellText: String {
    let (told, untold) = (constituencies.filter(\.tell), constituencies.filter { !$0.tell })
    return [
      "to be told again, since issue \(since.issue) of \(since.date): \(told.count)",
      told.map { "  \($0.code)  \($0.name)\($0.isNew ? " (not in that issue)" : "")" }
        .joined(separator: "\n"),
      "need not be told: \(untold.count)",
      untold.map { "  \($0.code)  \($0.name)" }.joined(separator: "\n"),
    ].filter { !$0.isEmpty }.joined(separator: "\n")
  }

  fileprivate static func names(_ names: [String]) -> String {
    names.sorted().joined(separator: ", ")
  }

  // MARK: - For spreadsheets

  /// A row for each constituency and each of its changes.
  package var csv: String {
    var csv = CSVWriter()
    csv.row([
      "code", "constituency", "language", "about", "id", "name", "column", "was", "now", "wrong",
      "packs",
    ])
    for place in constituencies {
      for cause in causes where cause.constituencies.contains(place.code) {
        csv.row([
          place.code, place.name, cause.language, cause.about.rawValue, cause.id, cause.name,
          cause.column ?? "",
          cause.was ?? "", cause.now ?? "", cause.wrong ? "yes" : "no",
          String(cause.constituencies.count),
        ])
      }
      if place.isNew {
        csv.row([place.code, place.name, "", "pack", "", "", "", "", "new", "no", "1"])
      }
    }
    for place in gone {
      csv.row([place.code, place.name, "", "pack", "", "", "", "there", "", "no", "1"])
    }
    return csv.text
  }

  /// A row for each constituency.
  package var tellCSV: String {
    var csv = CSVWriter()
    csv.row(["code", "constituency", "tell"])
    for place in constituencies { csv.row([place.code, place.name, place.tell ? "yes" : "no"]) }
    return csv.text
  }
}

extension ChangeReport.Cause {
  fileprivate func text(_ names: [String: String]) -> String {
    let places = constituencies.compactMap { names[$0] }
    // A section's digests tell a reader nothing.
    let isText = column == "text"
    let lines = [
      "\(wrong ? "CORRECTION: " : "")\(language == Language.first.code ? "" : "in '\(language)' alone: ")\(title), \(name)\(column.map { ": \($0)" } ?? "")",
      isText ? "  has changed" : "  was: \(was ?? "nothing")\(wrong ? " (wrong)" : "")",
      isText ? nil : "  now: \(now ?? "nothing")",
      "  \(places.count.counted("pack")): \(ChangeReport.names(places))",
    ]
    return lines.compactMap(\.self).joined(separator: "\n")
  }

  private var title: String {
    switch about {
    case .spoc: "police contact"
    case .force: "police force"
    case .officer: "Returning Officer"
    default: about.rawValue
    }
  }
}

internal import BriefingDiagnostics
internal import FoundationEssentials

/// The findings as tools that review code take them (SARIF 2.1.0, OASIS): GitHub and GitLab show them at
/// their lines in a change that somebody proposes.
struct DiagnosticsSARIF: Encodable {
  let schema = "https://json.schemastore.org/sarif-2.1.0.json"
  let version = "2.1.0"
  let runs: [Run]

  enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version, runs
  }

  struct Run: Encodable {
    let tool: Tool
    let columnKind = "unicodeCodePoints"
    let results: [Result]
  }

  struct Tool: Encodable {
    let driver: Driver

    struct Driver: Encodable {
      let name = "briefing"
      let version = Version.number
      let rules: [Rule]
    }
  }

  struct Rule: Encodable {
    let id: String
    let shortDescription: Message
  }

  struct Result: Encodable {
    let ruleId: String
    let level: String
    let message: Message
    let locations: [Location]
    let relatedLocations: [Location]?
  }

  struct Message: Encodable {
    let text: String
  }

  struct Location: Encodable {
    let message: Message?
    let physicalLocation: Place

    struct Place: Encodable {
      let artifactLocation: File
      let region: Region?
    }

    struct File: Encodable {
      let uri: String
    }

    struct Region: Encodable {
      let startLine: Int
      let startColumn: Int?
    }

    init(_ location: SourceLocation, message: String? = nil) {
      self.message = message.map(Message.init)
      var address = URLComponents()
      address.path = location.path
      physicalLocation = Place(
        artifactLocation: File(uri: address.percentEncodedPath),
        region: location.line.map { Region(startLine: $0, startColumn: location.column) })
    }
  }

  init(_ diagnostics: [Diagnostic]) {
    let checks = Dictionary(
      diagnostics.map { ($0.check.id, $0.check.summary) }, uniquingKeysWith: { first, _ in first })
    let rules = checks.sorted { $0.key < $1.key }.map {
      Rule(id: $0.key, shortDescription: Message(text: $0.value))
    }
    let results = diagnostics.map { diagnostic in
      Result(
        ruleId: diagnostic.check.id, level: diagnostic.severity.levelInSARIF,
        message: Message(text: diagnostic.inOneText),
        locations: [Location(diagnostic.location)],
        relatedLocations: diagnostic.related.map { [Location($0.location, message: $0.message)] })
    }
    runs = [Run(tool: Tool(driver: Tool.Driver(rules: rules)), results: results)]
  }
}

/// The findings as commands to the runner of GitHub's workflows, which shows them at their lines
/// ("Workflow commands for GitHub Actions").
enum DiagnosticsGitHub {
  static func lines(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map { diagnostic in
      let location = diagnostic.location
      let properties = [
        ("file", location.path), ("line", location.line.map(String.init)),
        ("col", location.column.map(String.init)), ("title", diagnostic.check.id),
      ].compactMap { name, value in value.map { "\(name)=\($0.escaped(":,"))" } }
      return "::\(diagnostic.severity.commandOfGitHub) \(properties.joined(separator: ","))::"
        + diagnostic.inOneText.escaped("")
    }.joined(separator: "\n")
  }
}

extension Severity {
  fileprivate var levelInSARIF: String { self == .advice ? "note" : rawValue }
  fileprivate var commandOfGitHub: String { self == .advice ? "notice" : rawValue }
}

extension Diagnostic {
  /// What is wrong, in which cell, and what to do.
  fileprivate var inOneText: String {
    let cell = cell.map { "column \($0.header), cell \($0.address)" }
    return [message, cell, help.map { "help: \($0)" }].compactMap(\.self)
      .map(\.printable).joined(separator: "\n")
  }
}

extension String {
  /// - Parameter others: what may not stand in a property, besides what may stand nowhere.
  fileprivate func escaped(_ others: String) -> String {
    unicodeScalars.reduce(into: "") { escaped, scalar in
      if "%\r\n".unicodeScalars.contains(scalar) || others.unicodeScalars.contains(scalar) {
        escaped +=
          "%" + (scalar.value < 0x10 ? "0" : "") + String(scalar.value, radix: 16, uppercase: true)
      } else {
        escaped.unicodeScalars.append(scalar)
      }
    }
  }
}

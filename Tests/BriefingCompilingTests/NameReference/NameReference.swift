@testable import BriefingCompiling

/// The names that templates may use, as tables of Markdown: one for the names themselves, and one
/// for those inside each list.
struct NameReference {
  private(set) var text = ""
  private var rows: [[String]] = []
  /// The lists of the template that still need a table.
  private var lists: [(name: String, path: String, schema: Schema)] = []
  /// Records and lists that have been described, with their names.
  private var described: Set<String> = []
  /// What a pack shows, by the path of a name.
  private var examples: [String: String] = [:]

  mutating func add(_ title: String, _ schema: Schema, examples: [String: String] = [:]) {
    self.examples = examples
    table("## \(title)", schema, path: "")
    while !lists.isEmpty {
      let list = lists.removeFirst()
      guard isNew(list.name, list.schema) else { continue }
      table("### Inside `{{#\(list.name)}}`", list.schema, path: list.path + "/")
    }
  }

  private mutating func table(_ title: String, _ schema: Schema, path: String) {
    rows = []
    describe(schema, prefix: "", path: path)
    let columns = examples.isEmpty ? ["name", "kind"] : ["name", "kind", "for example"]
    let lines = ([columns, columns.map { _ in "---" }] + rows).map { row in
      "| \(row.prefix(columns.count).joined(separator: " | ")) |\n"
    }
    text += "\n\(title)\n\n" + lines.joined()
  }

  private mutating func describe(_ schema: Schema, prefix: String, path: String) {
    var conditions: [String] = []
    for field in schema.fields {
      let name = prefix + field.name
      switch field.kind {
      case .flag: conditions.append(name)
      case .text(let kind, let presence): row([name], Self.words(kind, presence), path + name)
      case .guidance: row(["{\(name)}"], "the section itself")
      case .record(let inner):
        if isNew(name, inner) {
          describe(inner, prefix: name + ".", path: path)
        } else {
          row([name + ".…"], "as above")
        }
      case .list(let inner, let isNeverEmpty, let joined):
        row(["#" + name], isNeverEmpty ? "list, never empty" : "list")
        if let joined { row(["\(name).\(joined)"], "text, of all", "\(path)\(name).\(joined)") }
        lists.append((name, path + name, inner))
      }
    }
    if !conditions.isEmpty { row(conditions.map { "#" + $0 }, "condition") }
  }

  private mutating func row(_ names: [String], _ kind: String, _ path: String = "") {
    let tags = names.map { "`{{\($0.replacing("helpline", with: "<id>"))}}`" }
    let example = examples[path].map { "`\($0)`" } ?? ""
    rows.append([tags.joined(separator: ", "), kind, example])
  }

  private mutating func isNew(_ name: String, _ schema: Schema) -> Bool {
    described.insert(([name] + schema.fields.map(\.name)).joined(separator: " ")).inserted
  }

  private static func words(_ kind: Schema.TextKind, _ presence: Schema.Presence) -> String {
    let noun =
      switch kind {
      case .plain, .unbroken: "text"
      case .dialled: "number to dial"
      case .address: "address"
      case .addressStart: "beginning of an address"
      case .folder: "beginning of an address on the site, may be nothing"
      case .picture: "picture"
      case .code: "QR code"
      }
    return switch presence {
    case .always: noun
    case .sometimes: noun + ", may be empty"
    case .with(let other): noun + ", there with `\(other)`"
    case .settled: noun + ", settled"
    }
  }
}

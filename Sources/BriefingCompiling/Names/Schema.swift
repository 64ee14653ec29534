/// The names that a template may use in one place, and what they stand for.
package struct Schema: Sendable, Hashable {
  package let fields: [Field]
  private let positions: [String: Int]

  package struct Field: Sendable, Hashable {
    package let name: String
    package let kind: Kind
  }

  package indirect enum Kind: Sendable, Hashable {
    case text(TextKind, Presence)
    case flag
    case record(Schema)
    /// - `joins`: a field whose texts may be named from outside the list, joined with "and":
    ///   `{{force.name}}` is "Cheshire Constabulary and Merseyside Police" where there are two.
    case list(Schema, isNeverEmpty: Bool, joins: String? = nil)
    case guidance

    /// Whether it is a text of which no line may break.
    package var isUnbroken: Bool {
      if case .text(.unbroken, _) = self { true } else { false }
    }
  }

  /// Whether a text is there in every pack.
  package enum Presence: Sendable, Hashable {
    case always
    /// May be empty in some packs, so it must stand inside a section of its own name.
    case sometimes
    /// There where the text of this name beside it is.
    case with(String)
    /// The same for all packs: the compiler knows, and refuses the name where it is empty.
    case settled
  }

  /// What a text is, which decides where it may land and where it may break.
  package enum TextKind: Sendable {
    case plain
    /// A whole address that may stand at the beginning of an `href`.
    case address
    /// An address that what stands behind it completes.
    case addressStart
    /// A folder of the output as it lies from the page, with its slash, or nothing: what stands behind it
    /// is a path.
    case folder
    /// A picture in its own address, which may stand where a browser fetches what it shows.
    case picture
    /// A number for `tel:`, with its parameters (RFC 3966): it stands as it is.
    case dialled
    /// A phone number, a date or a mailbox: never broken over two lines.
    case unbroken
    /// A text for machines, which a page draws as a QR code.
    case code
  }

  init(_ fields: [Field]) {
    self.fields = fields
    positions = Dictionary(
      fields.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func position(of name: String) -> Int? { positions[name] }

  package static func == (one: Schema, other: Schema) -> Bool { one.fields == other.fields }

  /// Of their number alone: schemas are long, and few are alike in it.
  package func hash(into hasher: inout Hasher) { hasher.combine(fields.count) }
}

/// An author's mistake, with its place and a way out. A value, so that a run can report them all.
package struct Diagnostic: Sendable, Hashable {
  package let check: Check
  package let severity: Severity
  /// Lower case, no full stop, the author's value in 'quotes'.
  package let message: String
  package let location: SourceLocation
  package let cell: CellReference?
  /// Another place that the message speaks of, for example the first use of a code.
  package let related: Related?
  package let help: String?
  /// How many findings it is: more than one where they are not listed.
  package let count: Int

  package struct Related: Sendable, Hashable {
    package let message: String
    package let location: SourceLocation

    package init(_ message: String, at location: SourceLocation) {
      self.message = message
      self.location = location
    }
  }

  package init(
    _ check: Check, _ message: String, at location: SourceLocation,
    severity: Severity? = nil, cell: CellReference? = nil, related: Related? = nil,
    help: String? = nil, count: Int = 1
  ) {
    self.check = check
    self.severity = severity ?? check.severity
    self.message = message
    self.location = location
    self.cell = cell
    self.related = related
    self.help = help
    self.count = count
  }
}

extension Diagnostic: CustomStringConvertible {
  package var description: String {
    var lines = ["\(location): \(severity.rawValue): \(message) [\(check.id)]"]
    if let cell { lines.append("  column \(cell.header), cell \(cell.address)") }
    if let related { lines.append("  \(related.location): \(related.message)") }
    if let help { lines.append("  help: \(help)") }
    return lines.map(\.shortened.printable).joined(separator: "\n")
  }
}

extension String {
  /// The text without what would steer the terminal that shows it.
  package var printable: String {
    if utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return self }
    return String(
      String.UnicodeScalarView(
        unicodeScalars.map { scalar in
          switch scalar.properties.generalCategory {
          case .control, .format, .lineSeparator, .paragraphSeparator: "\u{FFFD}"
          default: scalar
          }
        }))
  }

  /// A value can be as long as a file; its ends are enough to find it.
  package var shortened: String {
    // In scalars: a character can be as long as a file, too.
    let (limit, scalars) = (600, unicodeScalars)
    guard utf8.count > limit, scalars.count > limit else { return self }
    return String(scalars.prefix(limit / 2)) + " … " + String(scalars.suffix(limit / 2))
  }
}

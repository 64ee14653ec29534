/// A part of a page, or of a file that is no page, before it is filled in.
package enum TemplatePart: Sendable {
  /// Markup that is the same in every pack that has it.
  case markup(String)
  case value(Reference, Escaping)
  /// A section of the guidance; gone once it is settled.
  case guidance(Reference)
}

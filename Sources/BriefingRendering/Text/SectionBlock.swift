internal import BriefingCompiling

/// A block of a section, laid out already where it is the same in every pack.
enum SectionBlock: Sendable {
  case ready(TextWriter.Stretch)
  case varying(Block)
}

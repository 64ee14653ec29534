internal import ArgumentParser
internal import BriefingValidating

/// For whom the packs are.
struct EditionArguments: ParsableArguments {
  @Option(
    help:
      "Which edition: candidates, which holds everything, or public, which leaves out what is for candidates only."
  )
  var edition = Readers.candidates

  /// For a command that is to look at the same one.
  var words: [String] { edition == .candidates ? [] : ["--edition", edition.edition] }
}

extension Readers: ExpressibleByArgument {
  package init?(argument: String) { self.init(edition: argument) }

  package var defaultValueDescription: String { edition }

  package static var allValueStrings: [String] { allCases.map(\.edition) }
}

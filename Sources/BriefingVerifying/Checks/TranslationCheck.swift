internal import BriefingDiagnostics
internal import BriefingForms
internal import BriefingOutput

/// A file of a pack gives its readers the same in each language: every phone number, address, link and
/// date, and every other number.
enum TranslationCheck {
  /// - Parameters:
  ///   - files: of one pack, in all its languages.
  ///   - place: of the pack.
  static func findings(_ files: [PackFile], at place: PackPlace) -> [VerificationFinding] {
    // Each leads to the other one.
    let twin = "/\(place.folder)/"
    return files.flatMap { file in
      files.filter { $0.form == file.form && $0.language != file.language }.flatMap { other in
        lost(from: file, in: other).filter { !$0.contains(twin) }.map { fact in
          VerificationFinding(
            .lostInTranslation, "the \(fact) of '\(file.path)' does not stand here",
            in: other.path,
            help: "look at the guidance, the phrases and the data of both languages")
        }
      }
    }
  }

  private static func lost(from file: PackFile, in other: PackFile) -> [String] {
    guard let part = file.shown, let other = other.shown else { return [] }
    let facts = ShownFacts(part).missing(from: ShownFacts(other), codes: [])
    // The digits of what is lost are lost as well.
    return facts.isEmpty
      ? part.numbers.subtracting(other.numbers).sorted().map { "number '\($0)'" } : facts
  }
}

extension PackFile {
  /// What a reader takes in; `nil` for a text that is held against its page in its own language.
  fileprivate var shown: Scan? {
    page?.scan ?? (form.format == .text ? nil : shownText.map(Scan.init))
  }
}

extension Scan {
  fileprivate var numbers: Set<String> { Set(phones.groups.map { flow[$0.range].text }) }
}

extension Check {
  static let lostInTranslation = Check(
    "lost-in-translation", .finished, for: .author,
    "a file of a pack lacks what the same file in another language gives",
    example: "`18001 101` stands in `index.html` and not in `cy/index.html`")
}

internal import ArgumentParser
internal import BriefingCompiling
internal import BriefingRendering
internal import BriefingValidating

struct Print: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print one pack as plain text.",
    discussion: """
      Example:
        briefing print aldershot | less
        briefing print 'ynys mon' --pages | lp
      """)

  @OptionGroup var options: ProjectOptions

  @Argument(
    help: "A name in any case, a part of one that no other has, a slug, or an ONS code.")
  var constituency: String

  @Option(help: ArgumentHelp("How wide a line may be.", valueName: "columns"))
  var width = Renderer.defaultWidth

  @Flag(help: "Break the text into pages, each with a running head, for a printer.")
  var pages = false

  @Option(
    help: ArgumentHelp(
      "How many lines a page has, its head included, with --pages. Default: \(PagedText.defaultLines), for A4.",
      valueName: "n"))
  var lines: Int?

  func validate() throws {
    guard lines == nil || pages else { throw ValidationError("'--lines' is for '--pages'.") }
    guard PagedText.possibleLines.contains(lines ?? PagedText.defaultLines) else {
      throw ValidationError("'--lines' takes a number from 20 to 200.")
    }
    guard (30...1000).contains(width) else {
      throw ValidationError("'--width' takes a number from 30 to 1000.")
    }
  }

  func run() throws {
    let (campaign, compiled) = try Project(options)
      .packs(otherwise: "no pack can be printed")
    let found = try ConstituencyLookup(campaign.identities).require(constituency)
    guard let pack = compiled.packs.first(where: { $0.code == found.code }) else { return }
    let text = Renderer(compiled, width: width).renderText(pack)
    try StandardOutput.write(
      pages ? paged(text, of: found, in: campaign.edition) : text)
  }

  private func paged(
    _ text: [UInt8], of constituency: ConstituencyIdentity, in edition: Edition
  ) -> [UInt8] {
    // A page may be read without the first one, which says that the contacts are made up.
    let notes = [edition.isSample ? "SAMPLE" : nil, edition.issue?.title].compactMap(\.self)
    return PagedText(
      title: constituency.name, issue: notes.joined(separator: ". "),
      lines: lines ?? PagedText.defaultLines, width: width
    ).pages(of: text)
  }
}

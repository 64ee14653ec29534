internal import ArgumentParser
internal import BriefingCompiling
internal import BriefingDisk
internal import BriefingForms
internal import BriefingRendering
internal import BriefingValidating

struct Print: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print one pack as plain text.",
    discussion: """
      Example:
        briefing print aldershot | less
        briefing print 'ynys mon' | pr -h 'Ynys Môn' | lp

      The program 'pr' breaks the text into pages and puts the name on each. 'briefing pdf' prints \
      the pack as it looks.
      """)

  @OptionGroup var options: ProjectOptions

  @Argument(
    help: "A name in any case, a part of one that no other has, a slug, or an ONS code.")
  var constituency: String

  @Option(help: ArgumentHelp("How wide a line may be.", valueName: "columns"))
  var width = Renderer.defaultWidth

  func validate() throws {
    guard (30...1000).contains(width) else {
      throw ValidationError("'--width' takes a number from 30 to 1000.")
    }
  }

  func run() throws {
    let (campaign, compiled) = try Project(options)
      .packs(otherwise: "no pack can be printed")
    let found = try ConstituencyLookup(campaign.identities).require(constituency)
    guard let pack = compiled.packs.first(where: { $0.code == found.code }) else { return }
    try StandardOutput.write(Renderer(compiled, width: width).render(pack)[.text])
  }
}

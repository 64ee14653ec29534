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
        briefing print ynys-mon --language cy
        briefing print 'ynys mon' | pr -h 'Ynys Môn' | lp

      The program 'pr' breaks the text into pages and puts the name on each. 'briefing pdf' prints \
      the pack as it looks.
      """)

  @OptionGroup var options: ProjectOptions

  @OptionGroup var edition: EditionArguments

  @OptionGroup var links: LinkArguments

  @Argument(
    help: "A name in any case, a part of one that no other has, a slug, or an ONS code.")
  var constituency: String

  @Option(
    help: ArgumentHelp("The language, if the pack is in it: en or cy.", valueName: "code"))
  var language = Language.first

  @Option(
    help: ArgumentHelp(
      "How wide a line may be. Default: \(Renderer.defaultWidth), or what a narrower terminal shows.",
      valueName: "columns"))
  var width: Int?

  private static let narrowest = 30

  func validate() throws {
    guard width.map((Self.narrowest...1000).contains) != false else {
      throw ValidationError("'--width' takes a number from \(Self.narrowest) to 1000.")
    }
  }

  func run() throws {
    let project = try Project(options, links, edition)
    let (campaign, compiled) = try project.packs(otherwise: "no pack can be printed")
    let found = try ConstituencyLookup(campaign.identities).require(constituency)
    guard let pack = compiled.packs.first(where: { $0.code == found.code }) else { return }
    guard pack.texts.contains(where: { $0.language == language }) else {
      throw ValidationError(
        "The pack of \(pack.name) is not in '\(language.code)': the settings name the languages.")
    }
    let fitting = max(
      Self.narrowest, min(Renderer.defaultWidth, StandardOutput.columns ?? .max))
    try StandardOutput.write(
      Renderer(compiled, width: width ?? fitting).render(pack)[.text, language])
  }
}

extension Language: ExpressibleByArgument {}

import Foundation
import TestSupport
import Testing

/// `briefing generate` on the small project.
@Suite(.runsPrograms) struct GenerateTests {
  static let packs = [
    "ashford-vale", "bramley-and-st-marys", "bryn-test", "glen-test", "lough-test", "ynys-brawf",
  ]
  static let forces = [
    "glen-police", "gwlad-police", "lough-police", "north-shire", "south-shire",
  ]

  /// Every form of a pack, in the order of their names.
  static let forms = [
    "card.html", "contacts.vcf", "dates.ics", "index.html", "pack.eml", "pack.txt",
  ]

  /// What the design promises, no more and no less.
  static let files = Set(
    [
      "404.html", "accessibility.html", "check/index.html", "finder.js", "index.html",
      "manifest.json", "map.js", "robots.txt",
    ]
      + forces.map { "forces/\($0)/index.html" }
      + packs.flatMap { pack in forms.map { "packs/\(pack)/\($0)" } })

  @Test func writesExactlyTheFilesOfTheDesign() throws {
    let project = try Project.small()
    let outcome = try project.run("generate")
    #expect(outcome.exitCode == 0)
    #expect(
      outcome.errors == """
        12 warnings: briefing check --project '\(project.path)' lists them
        Contacts were not compared with those in '\(project.path)/Output': it holds no packs yet

        """)
    #expect(try project.output.paths.symmetricDifference(Self.files) == [])
    #expect(try project.debris == [])
  }

  /// A form is written only when the settings ask for it; the page and the text always are.
  @Test(arguments: [
    ("[dates]", ["dates.ics"]), ("[card]", ["card.html"]),
    ("[mail, contacts]", ["contacts.vcf", "pack.eml"]),
  ])
  func writesTheFormsThatTheSettingsAskFor(forms: String, names: [String]) throws {
    let project = try Project.small()
    try project.replace(
      "[contacts, dates, card, mail]", with: forms, in: "Content/briefing.yml")
    #expect(try project.run("generate").exitCode == 0)
    for pack in Self.packs {
      let expected = (names + ["index.html", "pack.txt"]).sorted()
      #expect(try project.folder.names("project/Output/packs/\(pack)") == expected)
    }
    #expect(try project.run("verify").exitCode == 0)
  }

  @Test func needsNeitherFormsNorAnIssueNorATimetable() throws {
    let project = try Project.small()
    try project.replace(
      "forms: [contacts, dates, card, mail]\n", with: "", in: "Content/briefing.yml")
    try project.replace(
      "issue:\n  number: 2\n  date: 2024-06-08\n", with: "", in: "Content/briefing.yml")
    try project.folder.remove("project/Content/data/timetable.csv")
    for template in [
      "card.html", "contacts.vcf", "dates.ics", "mail-subject.txt", "finder.js", "404.html",
    ] {
      try project.folder.remove("project/Templates/\(template)")
    }
    try project.replace("<script src=\"finder.js\"></script>", with: "", in: "Templates/index.html")
    let outcome = try project.run("generate")
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    #expect(outcome.output.hasPrefix("6 packs, 22 files, "))
    #expect(try project.run("verify").exitCode == 0)
  }

  /// The script is the template, byte for byte.
  @Test(arguments: ["finder.js", "map.js"])
  func copiesTheScriptsOfThePages(script: String) throws {
    let project = try Project.small()
    _ = try project.run("generate")
    #expect(try project.text("Output/\(script)") == project.text("Templates/\(script)"))
  }

  @Test func saysInOneLineWhatItWroteAndInOneWhatComesNext() throws {
    let project = try Project.small()
    let line = try project.run("generate").output
    let bytes = try project.output.entries.values.reduce(0) { sum, entry in
      if case .file(let data) = entry { sum + data.count } else { sum }
    }
    let grouped = "\(bytes / 1000),\(String(format: "%03d", bytes % 1000))"
    #expect(
      line.wholeMatch(
        of: /6 packs, 49 files, [0-9,]+ bytes in \d+\.\d\d s\nnext: briefing verify .*\n/) != nil)
    #expect(line.contains(" \(grouped) bytes "))
  }

  @Test func saysHowLongEachStageTookWhenAsked() throws {
    let project = try Project.small()
    let outcome = try project.run("generate", "--timings", "--quiet")
    #expect(outcome.exitCode == 0)
    #expect(outcome.output == "")
    let stages = [
      "read", "load", "validate", "compile", "survey", "render", "hash", "compare", "write",
      "pages", "manifest", "sync", "swap", "total",
    ]
    let lines = outcome.errors.split(separator: "\n").map { $0.split(separator: " ") }
    #expect(lines.map { $0.first.map(String.init) } == stages.map { "\($0):" })
    for line in lines {
      #expect(line.count == 3 && Double(line[1]).map { $0 >= 0 } == true && line[2] == "s")
    }
  }

  @Test func saysNothingWhenQuiet() throws {
    let project = try Project.small()
    let outcome = try project.run("generate", "--quiet")
    #expect(outcome.exitCode == 0)
    #expect(outcome.output + outcome.errors == "")
    #expect(try project.output.paths == Self.files)
  }

  /// A progress bar is for a terminal: a log file must not fill up with it.
  @Test func drawsNoProgressBarIntoAFile() throws {
    #expect(try !Project.small().run("generate").errors.contains("[#"))
  }

  @Test func writesWhereItIsTold() throws {
    let project = try Project.small()
    let outcome = try project.run("generate", "--output", project.folder("site/new/pages"))
    #expect(outcome.exitCode == 0)
    #expect(try FolderSnapshot(project.folder("site/new/pages")).paths == Self.files)
    #expect(!project.folder.exists("project/Output"))
    #expect(try project.folder.names("site/new") == ["pages"])
  }

  @Test func takesTheCurrentFolderForTheProject() throws {
    let project = try Project.small()
    let outcome = try BriefingProcess.run(["generate"], in: project.path)
    #expect(outcome.exitCode == 0)
    #expect(try project.output.paths == Self.files)
  }

  /// A pack says its constituency, and every link to it leads somewhere.
  @Test func linksEveryPackFromTheIndexAndFromItsForces() throws {
    let project = try Project.small()
    _ = try project.run("generate")
    let output = try project.output
    let index = try #require(output.text("index.html"))
    for pack in Self.packs { #expect(index.contains(#"href="packs/\#(pack)/index.html""#)) }
    for force in Self.forces { #expect(index.contains(#"href="forces/\#(force)/index.html""#)) }
    for force in ["north-shire", "south-shire"] {
      let page = try #require(output.text("forces/\(force)/index.html"))
      #expect(page.contains(#"href="../../packs/bramley-and-st-marys/index.html""#))
    }
  }

  @Test func dropsThePackOfAConstituencyThatIsGone() throws {
    let project = try Project.small()
    _ = try project.run("generate")
    try project.replace(
      "W07000002,Bryn Test,Bryn Prawf,Wales,Wales,gwlad-police,gwlad-council,presumed,5,2\n",
      with: "", in: "Content/data/constituencies.csv")
    #expect(try project.run("generate", "--accept-losses").exitCode == 0)
    let gone = Self.files.filter { !$0.hasPrefix("packs/bryn-test/") }
    #expect(try project.output.paths == gone)
  }
}

import Testing

/// How a person may name a constituency.
@Suite(.runsPrograms) struct LookupTests {
  @Test(arguments: [
    ("E14001063", "Aldershot"), ("e14001063", "Aldershot"), ("aldershot", "Aldershot"),
    ("ALDERSHOT", "Aldershot"), ("ynys mon", "Ynys Môn"), ("ynys-mon", "Ynys Môn"),
    ("YNYS MÔN", "Ynys Môn"), ("glyndwr", "Montgomeryshire and Glyndŵr"),
    ("Maldwyn a Glyndŵr", "Montgomeryshire and Glyndŵr"),
    ("selly oak", "Birmingham Selly Oak"), ("gwyr", "Gower"),
  ])
  func findsTheOneThatIsMeant(text: String, name: String) throws {
    let project = try Project.repository()
    let outcome = try project.run("print", text)
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    #expect(outcome.errors == "")
    #expect(outcome.output.contains("\nConstituency:  \(name)\n"))
  }

  @Test func listsThoseThatMayBeMeant() throws {
    let outcome = try Project.repository().run("print", "aberdeen")
    #expect(outcome.exitCode == 1)
    #expect(outcome.output == "")
    for name in ["Aberdeen North", "Aberdeen South", "Aberdeenshire North"] {
      #expect(outcome.errors.contains("  \(name)"), "\(name)")
    }
    #expect(!outcome.errors.contains("Aldershot"))
  }

  @Test(arguments: [("aldershott", "Aldershot"), ("yns mon", "Ynys Môn")])
  func namesTheNearestForOneThatIsUnknown(text: String, nearest: String) throws {
    let outcome = try Project.repository().run("print", text)
    #expect(outcome.exitCode == 1)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("there is no constituency '\(text)'"))
    #expect(outcome.errors.contains("'\(nearest)'"), "\(outcome.errors)")
  }

  @Test(arguments: ["", " ", "--", "%", "🏴", "../../etc"])
  func refusesWhatIsNoName(text: String) throws {
    let project = try Project.small()
    let outcome = try project.run("print", "--", text)
    #expect(outcome.exitCode == 1)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("briefing: error: there is no constituency '\(text)'"))
  }
}

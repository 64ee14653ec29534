import BriefingDiagnostics
import BriefingValidating
import TestSupport
import Testing

/// What the public edition leaves out, and what it says instead.
struct EditionTests {
  private func project(
    _ readers: Readers = .everyone, guidance: String = "Text.", services: String = ""
  ) -> ProjectFixture {
    var project = ProjectFixture(guidance: guidance)
    project.options = CheckOptions(asOf: project.options.asOf, readers: readers)
    project["Content/data/spoc-contacts.csv"] = """
      force,role,name,phone,email,hours,checked_on,source,readers
      north,Safety officer,Sam Ple,01632 960001,spoc@north.police.example,,,,
      south,Safety officer,,01632 960002,spoc@south.police.example,,,,everyone
      south,Deputy,,01632 960012,deputy@south.police.example,,,,candidates
      """
    project["Content/data/national-services.csv"] = """
      id,name,provider,email,phone,website,nations,elections,checked_on,source,purpose,mail_subject,readers
      helpline,Helpline,Charity,help@helpline.example,,,,,,,,,
      guards,Guards on call,Office,guards@office.example,,,,general,,,Guards for you.,Guards please,candidates
      """
    project["Templates/pack.txt"] = """
      {{#public}}Public. {{/public}}{{#leaves-out-services}}No guards. {{/leaves-out-services}}{{#leaves-out-guidance}}No more. {{/leaves-out-guidance}}
      {{#force}}
      {{name}}:{{#spoc}} {{phone}}{{/spoc}}{{^spoc}}{{^leaves-out-spocs}} not named{{/leaves-out-spocs}}{{/spoc}}{{#leaves-out-spocs}} elsewhere{{/leaves-out-spocs}}.
      {{/force}}
      {{#other-services}}
      {{name}}.
      {{/other-services}}
      {{#guidance}}
      {{{body}}}
      {{/guidance}}
      """
    return project
  }

  @Test(arguments: [
    (
      Readers.candidates, "riverside",
      "North Police: 01632 960001.\nSouth Police: 01632 960002 01632 960012.\nHelpline.\nGuards on call.\nText.\n"
    ),
    (
      .everyone, "riverside",
      "Public. No guards.\nNorth Police: elsewhere.\nSouth Police: 01632 960002 elsewhere.\nHelpline.\nText.\n"
    ),
    (.everyone, "valley", "Public. No guards.\nWest Police: not named.\nHelpline.\nText.\n"),
    (.candidates, "valley", "West Police: not named.\nHelpline.\nGuards on call.\nText.\n"),
  ])
  func leavesOutWhatIsForCandidates(readers: Readers, slug: String, text: String) throws {
    let made = try project(readers).pack(slug).text
    #expect(made.trimmingPrefix("\n") == text)
  }

  @Test func leavesOutSections() throws {
    var project = project()
    project["Content/guidance/en/20-more.md"] =
      "---\ntitle: More\norder: 2\nreaders: candidates\n---\n\nAsk {{services.guards.name}}.\n"
    let text = try project.pack("northtown").text
    #expect(text.contains("No more.") && !text.contains("Ask"))
    project.options = CheckOptions(asOf: project.options.asOf)
    #expect(try project.pack("northtown").text.contains("Ask Guards on call."))
  }

  /// A hole in a sentence would say nothing of why it is there.
  @Test(arguments: [
    ("Write to {{services.guards.email}}.", "unavailable-value"),
    ("See [more](#more).", "broken-link"),
  ])
  func refusesGuidanceThatNamesWhatIsLeftOut(guidance: String, check: String) {
    var project = project(guidance: guidance)
    project["Content/guidance/en/20-more.md"] =
      "---\ntitle: More\norder: 2\nreaders: candidates\n---\n\nMore.\n"
    project["Templates/pack.html"] =
      "{{#guidance}}<h2 id=\"{{id}}\">{{title}}</h2>\n{{{body}}}{{/guidance}}"
    let errors = project.compile().diagnostics.filter { $0.severity == .error }
    #expect(Set(errors.map(\.check.id)) == [check], "\(errors)")
    project.options = CheckOptions(asOf: project.options.asOf)
    #expect(!project.compile().diagnostics.containsErrors)
  }

  @Test func takesAConditionAroundAServiceThatIsLeftOut() throws {
    let guidance =
      "{{#services.guards}}Ask {{name}}{{/services.guards}}{{^services.guards}}Ask{{/services.guards}}."
    #expect(try project(guidance: guidance).pack("northtown").text.hasSuffix("\nAsk.\n"))
  }

  /// A service of the other edition is used there.
  @Test func callsNothingUnusedThatIsLeftOut() {
    #expect(project().compile().diagnostics.filter { $0.message.contains("'guards'") } == [])
  }

  @Test func knowsAllThatItLeavesOut() throws {
    var project = project()
    project["Content/guidance/en/20-more.md"] =
      "---\ntitle: More\norder: 2\nreaders: candidates\n---\n\nMore of it.\n"
    let campaign = try project.campaigns().checked
    #expect(
      campaign.leftOut.map { "\($0.owner): \($0.column): \($0.text)" } == [
        "the SPoC of 'north': phone: 01632 960001",
        "the SPoC of 'north': email: spoc@north.police.example",
        "the SPoC of 'north': name: Sam Ple",
        "the SPoC of 'south': phone: 01632 960012",
        "the SPoC of 'south': email: deputy@south.police.example",
        "the service 'guards': email: guards@office.example",
        "the service 'guards': name: Guards on call",
        "the service 'guards': purpose: Guards for you.",
        "the service 'guards': mail_subject: Guards please",
        "the section 'more': title: More",
        "the section 'more': text: \nMore of it.\n",
      ])
  }

  @Test func leavesOutNothingForCandidates() throws {
    #expect(try project(.candidates).campaigns().checked.leftOut.isEmpty)
  }

  /// The manifest, which anybody can read, names them.
  @Test func givesNoContactThatIsLeftOut() throws {
    func given(_ readers: Readers) throws -> [String: [String]]? {
      try project(readers).campaigns().checked.given["E14000002"]?.kinds
    }
    let (own, open) = (try given(.candidates), try given(.everyone))
    #expect(own?["police-forces"]?.count { $0.hasPrefix("SPoC") } == 6)
    #expect(open?["police-forces"]?.count { $0.hasPrefix("SPoC") } == 2)
    #expect(own?["national-services"] == ["Guards on call's email", "Helpline's email"])
    #expect(open?["national-services"] == ["Helpline's email"])
  }
}

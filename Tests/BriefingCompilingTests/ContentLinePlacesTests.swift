import BriefingDiagnostics
import Testing
import TestSupport

@testable import BriefingCompiling

/// The compiler knows whether a value would land behind the colon of a content line.
struct ContentLinePlacesTests {
  private static func escaping(
    after lines: String, of kind: Schema.TextKind = .plain
  ) -> Escaping? {
    var places = ContentLinePlaces()
    places.pass(lines.utf8)
    return places.escaping(of: kind).escaping
  }

  @Test(arguments: [
    "NOTE:", "NOTE:a ", "A:b\nNOTE:", "TEL;TYPE=\"work,voice\":", "X;A=\"b:c\":", "NOTE:a:b",
    "NOTE:\"a", "DTSTART;TZID=Europe/London:",
  ])
  func takesAValueHere(lines: String) {
    #expect(Self.escaping(after: lines) == .contentLine)
    #expect(Self.escaping(after: lines, of: .unbroken) == .contentLine)
    #expect(Self.escaping(after: lines, of: .code) == .contentLine)
    // A web address is a URI, in which a comma has no escape.
    #expect(Self.escaping(after: lines, of: .address) == Escaping.asIs)
  }

  @Test(arguments: [
    "", "NOTE", "NOTE;TYPE=", "NOTE;TYPE=\"a:", "A:b\n", "A:b\nNOTE", "A:b\n ", "X;A=\"b\":c\n",
    "A:b\n\n",
  ])
  func refusesAValueHere(lines: String) {
    for kind in [Schema.TextKind.plain, .unbroken, .address, .code] {
      #expect(Self.escaping(after: lines, of: kind) == nil)
    }
  }

  @Test(arguments: [
    "{{constituency.name}}:x\n", "X{{#sample}}\n:{{/sample}}\n{{constituency.name}}\n",
    "NOTE:a\n{{#force}}\n {{name}}\n{{/force}}\n", "URL\n{{returning-officer.website}}:\n",
  ])
  func refusesATemplateWithSuchAPlace(template: String) {
    var project = ProjectFixture()
    project["Templates/contacts.vcf"] = template
    let (campaign, diagnostics) = project.compile()
    #expect(campaign == nil)
    #expect(diagnostics.filter { $0.severity == .error }.map(\.check) == [.unsafePlace])
  }

  /// Whatever follows the value, the next line begins anew.
  @Test func followsTheLinesThroughPartials() {
    var project = ProjectFixture()
    project["Templates/contacts.vcf"] = "NOTE:\n{{> card}}\n{{constituency.code}}\n"
    project["Templates/partials/card.vcf"] = "FN:{{constituency.name}}\n"
    let found = project.compile().diagnostics.filter { $0.severity == .error }
    #expect(found.map(\.location.description) == ["Templates/contacts.vcf:3:1"])
  }
}

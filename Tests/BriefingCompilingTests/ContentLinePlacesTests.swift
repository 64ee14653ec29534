import BriefingDiagnostics
import BriefingValidating
import Testing
import TestSupport

@testable import BriefingCompiling

/// The compiler knows whether a value would land behind the colon of a content line.
struct ContentLinePlacesTests {
  private static func escaping(
    after lines: String, of kind: Schema.TextKind = .plain
  ) -> Escaping? {
    var places = ContentLinePlaces()
    places.pass(Stretch(text: lines[...], line: 1), of: SourceText(path: "a.vcf", text: lines))
    return places.escaping(of: kind).escaping
  }

  @Test(arguments: [
    "NOTE:", "NOTE:a ", "A:b\nNOTE:", "TEL;TYPE=\"work,voice\":", "FN;A=\"b:c\":", "NOTE:a:b",
    "NOTE:\"a", "DTSTART;TZID=Europe/London:", "item1.note:", "X-WR-CALNAME:", "X-OTHER:",
  ])
  func takesAValueHere(lines: String) {
    #expect(Self.escaping(after: lines) == .contentLine)
    #expect(Self.escaping(after: lines, of: .unbroken) == .contentLine)
    #expect(Self.escaping(after: lines, of: .code) == .contentLine)
    // A web address is a URI, in which a comma has no escape.
    #expect(Self.escaping(after: lines, of: .address) == Escaping.asIs)
  }

  @Test(arguments: ["URL:", "item1.url;TYPE=home:", "SOURCE:", "NOTE;VALUE=uri:"])
  func letsOnlyACheckedAddressBeginAnAddress(lines: String) {
    #expect(Self.escaping(after: lines, of: .address) == .asIs)
    for kind in [Schema.TextKind.plain, .unbroken, .code, .picture] {
      #expect(Self.escaping(after: lines, of: kind) == nil)
      #expect(Self.escaping(after: lines + "https://x.example/", of: kind) == .addressPart)
    }
  }

  @Test(arguments: [
    "", "NOTE", "NOTE;TYPE=", "NOTE;TYPE=\"a:", "A:b\n", "A:b\nNOTE", "A:b\n ", "FN;A=\"b\":c\n",
    "A:b\n\n", "BEGIN:", "PHOTO:", "ATTACH:", "item1.rrule:", "ATTENDEE:", "NOTE;ENCODING=b:",
    "X-ALT-DESC;FMTTYPE=text/html:", "DESCRIPTION;FMTTYPE=text/html:",
  ])
  func refusesAValueHere(lines: String) {
    for kind in [Schema.TextKind.plain, .unbroken, .address, .code] {
      #expect(Self.escaping(after: lines, of: kind) == nil)
    }
  }

  @Test(arguments: [
    "{{constituency.name}}:x\n", "NOTE:a\n{{#force}}\n {{name}}\n{{/force}}\n",
    "URL\n{{returning-officer.website}}:\n", "URL:{{constituency.name}}\n", "NOTE:a\n b\n",
    "NOTE:a\n\tb\n", "NOTE:a\n NOTE:{{constituency.name}}\n",
  ])
  func refusesATemplateWithSuchAPlace(template: String) {
    #expect(PlacesOfTemplates(template, in: "contacts.vcf").ids == ["unsafe-place"])
  }

  @Test(arguments: [
    "{{#sample}}ROLE:{{/sample}}{{constituency.name}}\n",
    "{{#spoc}}\n{{#name}}ROLE:{{/name}}\n{{/spoc}}\n",
    "X{{#sample}}\n:{{/sample}}\n", "NOTE:a\n{{#sample}} {{/sample}}ROLE:b\n",
    "{{#sample}}\nBEGIN:VALARM\n{{/sample}}\nNOTE:a\n", "TEL;{{#sample}}TYPE=\"a{{/sample}}:b\n",
    "NOTE:a{{#sample}}\n{{/sample}}ROLE:b\n", "{{#force}}NOTE:{{/force}}a\n",
    "BEGIN:VCARD\nNOTE:a\n",
    "{{#sample}}TEL{{/sample}}{{^sample}}NOTE{{/sample}}:a\n",
    "URL:{{#sample}}https://{{/sample}}a\n",
  ])
  func refusesALineThatIsNotTheSameInEveryPack(template: String) {
    for file in ["contacts.vcf", "dates.ics"] {
      #expect(PlacesOfTemplates(template, in: file).ids.contains("uneven-place"), "\(template)")
    }
  }

  @Test(arguments: ["javascript:alert(1)", "https://{{constituency.slug}}.x.example/", "x"])
  func holdsAnAddressToTheRulesOfLinks(address: String) {
    let ids = PlacesOfTemplates("URL;TYPE=home:\(address)\n", in: "contacts.vcf").ids
    #expect(ids == (address == "x" ? [] : ["unsafe-link"]))
  }

  /// A partial's indentation would join its lines to those above.
  @Test func refusesAnIndentedPartial() {
    let found = PlacesOfTemplates(
      "NOTE:a\n  {{> part}}\n", in: "contacts.vcf", partial: "FN:b\nORG:c\n")
    #expect(
      found.errors.map(\.location.description)
        == [1, 2].map { "Templates/partials/part.vcf:\($0)" })
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

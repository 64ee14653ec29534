import BriefingDiagnostics
import Testing

@testable import BriefingCompiling

@Suite struct LinkRulesTests {
  @Test(arguments: [
    ("tel:999", "999"), ("tel:01632-960-001", "01632\u{A0}960001"),
    ("tel:+441632960001", "01632 960001"), ("tel:101;ext=712345", "101 x712345"),
    ("tel:01632960001", "Ring us"), ("tel:101", "101, at all hours of 7 days"),
    ("tel:{{spoc.phone-link}}", "{{spoc.phone}}"), ("tel:{{phone-link}}", "{{force-name}}"),
    ("mailto:desk@police.example?subject=Help%20me", "Desk@police.example"),
    ("mailto:{{email}}?subject={{mail-subject}}", "{{email}}"),
    ("mailto:desk@police.example", "write, or ring 101"),
    ("https://www.police.example/help/", "police.example"),
    ("https://www.police.example/help/", "www.police.example/help"),
    ("https://www.police.example/a?b#c", "the police.Then"), ("{{website}}", "{{website}}"),
    ("https://police.example/", "when to ring 999"), ("#emergency", "when to ring 999"),
    ("https://police.example/@desk", "@desk"), ("pack.txt", "pack.txt"), ("{{slug}}/", "{{name}}"),
    ("https://police.example/", "Call 101 or tell us online"), ("#a", "see gov.uk for more"),
    ("https://999bsl.example/", "Call 999 BSL"),
    ("../../index.html", "Back"), ("{{page}}?q=a:b#c", "{{name}}"), ("?a&b", "Find"),
  ])
  func leavesALinkThatLeadsToWhatItShows(target: String, words: String) {
    #expect(find(target, words) == [])
  }

  @Test(arguments: [
    ("tel:999", "112"), ("tel:01632960001", "01632 96000"), ("tel:101", "the desk: 01632 96000"),
    ("tel:{{b.phone-link}}", "{{a.phone}}"), ("tel:{{phone-link}}", "999"),
    ("mailto:{{email}}", "desk@police.example"), ("mailto:a@police.example", "a@police.invalid"),
    ("https://police.invalid/", "police.example"), ("https://police.example/b", "police.example/a"),
    ("https://police.example/{{slug}}", "www.police.invalid"), ("#emergency", "a@police.example"),
    ("https://police.example/", "01632 960001"), ("{{website}}", "{{services.a.website}}"),
    ("mailto:a@police.example", "Call 999"), ("https://police.example/", "Ring 101 now"),
    ("https://police.example/", "see gov.uk/vote"), ("https://police.example/", "us, at gov.uk"),
    ("#emergency", "Call 999"), ("https://www.police.example/", "Call 101 now"),
  ])
  func reportsALinkThatLeadsElsewhere(target: String, words: String) {
    #expect(find(target, words) == ["misleading-link"])
  }

  @Test(arguments: [
    "tel:", "tel:99", "tel:tel:999", "tel:01632\u{2013}960001", "tel:01632\u{A0}960001",
    "TEL:0163296000", "tel:101;ext=", "tel:999;ext=1", "tel:{{phone}}", "tel:0{{phone-link}}",
    "mailto:", "mailto:desk", "mailto:a@b..example", "mailto:a@b.example?bcc=c@d.example",
    "mailto:{{email}},{{email}}", "mailto:{{name}}", "https:police.example", "https://x",
    "https://police.example:99999/", "https://pol ice.example/", "https://p\u{430}lice.example/",
    "http://x.example/", "javascript:alert(1)", "vbscript:x", "data:text/html,x", "java\tscript:x",
    "javascript&#58;x", "//x.example/", "/\\x.example/", "/&sol;x.example/",
    "https://{{slug}}.police.example/", "https://police.example{{path}}", "https://a@{{slug}}/",
    "{{#sample}}ftp:{{/sample}}", "tel:{{#nation.wales}}999{{/nation.wales}}",
  ])
  func reportsATargetThatNoCellMayHold(target: String) {
    #expect(find(target, "Here") == ["unsafe-link"])
  }

  private func find(_ target: String, _ words: String) -> [String] {
    LinkRules.check(target: target, words: words, at: SourceLocation("a.md")).map(\.check.id)
  }
}

import BriefingDiagnostics
import Testing
import TestSupport

/// A part that may be left out ends where it began: what follows stands in one place in every pack.
struct UnevenPlaceTests {
  /// `«` and `»` stand for a section's tags.
  @Test(arguments: [
    "<p «title=\"»NAME\">", "<p «title=\"» NAME «\"»>", "<script>«</script>»NAME",
    "«<script>»</script>",
    "«<title>»NAME</title>", "<svg><title>«</title>»NAME", "<textarea>«</textarea>»NAME",
    "«<style>»</style>", "<style>a{x:«\"»NAME\"}</style>", "<style>a{x:\"a«\"»NAME\"}</style>",
    "<style>«a{ »}</style>", "<style>«/*» \"NAME\" */</style>", "<style>a{x:\"«\\»NAME\"}</style>",
    "<style>@im«port» 'a'</style>", "«<!--»NAME-->", "<!-- «-->»NAME", "<!-- -«-»> NAME-->",
    "<«b»>NAME</b>", "<s«cript»>", "<p «on»title=\"NAME\">", "<p «title»=\"NAME\">",
    "<p «><a »title=\"NAME\">", "<p«>»NAME", "<p title=«\"»NAME\">", "<p title=\"a«\"»NAME\">",
    "<p title«=»\"NAME\">", "&«;»NAME", "<«!--»NAME", "<a href=\"«https://x.example/»NAME\">y</a>",
  ])
  func refusesASectionThatEndsElsewhere(template: String) throws {
    for (open, shut) in [
      ("{{#sample}}", "{{/sample}}"), ("{{^force}}", "{{/force}}"), ("{{#force}}", "{{/force}}"),
    ] {
      let markup = template.replacing("«", with: open).replacing("»", with: shut)
        .replacing("NAME", with: "{{constituency.name}}")
      let found = PlacesOfTemplates("\n" + markup).errors
      let error = try #require(
        found.first { $0.check.id == "uneven-place" && $0.related != nil }, "\(markup)")
      #expect(error.location.line == 3 && error.location.column != nil)
      let end = try #require(error.related?.location)
      #expect(end.line == 3 && (end.column ?? 0) > (error.location.column ?? 0))
      #expect(error.message.contains(" begins ") && error.message.contains(", and ends "))
    }
  }

  @Test(arguments: [
    "<p {{#sample}}title=\"{{constituency.name}}\"{{/sample}}>a</p>",
    "<p {{#sample}}hidden=\"\"{{/sample}}>a</p>",
    "<p class=\"a{{#sample}} b{{/sample}}{{^sample}} c{{/sample}}\">a</p>",
    "<style>a{content:\"{{#sample}}SAMPLE {{/sample}}{{constituency.name}}\"}</style>",
    "<style>a{color:{{#sample}}red{{/sample}}{{^sample}}blue{{/sample}};} {{#sample}}p{x:y}{{/sample}}</style>",
    "{{#force}}<a href=\"{{website}}\">{{/force}}y{{#force}}</a>{{/force}}",
    "<!-- {{#sample}}a{{/sample}} -->", "<title>a{{#sample}}b{{/sample}}</title>",
    "{{#sample}}<p title=\"a\">{{/sample}}a{{^sample}}<p title='b'>{{/sample}}",
  ])
  func takesASectionThatEndsWhereItBegan(template: String) {
    #expect(PlacesOfTemplates(template).errors == [])
  }

  @Test(arguments: [
    ("{{> part}}", "<p title=\""), ("{{> part}}", "<script>"), ("{{> part}}", "a<!-- b"),
    ("<{{> part}}>", "script"), ("<style>{{> part}}</style>", "a{x:\""),
    ("<p {{> part}}>", "title"),
    ("<style>{{> part}}", "</style>"), ("<a href=\"{{> part}}\">y</a>", "tel:999"),
    ("{{#sample}}{{> part}}{{/sample}}", "<p title=\""),
  ])
  func refusesAPartialThatEndsElsewhere(markup: String, partial: String) throws {
    let found = PlacesOfTemplates(markup, partial: partial).errors
    let error = try #require(found.first { $0.message.hasPrefix("the partial 'part' begins ") })
    #expect(error.check.id == "uneven-place" && error.location.path == "Templates/pack.html")
    #expect(error.related?.location.path == "Templates/partials/part.html")
  }

  /// What a partial holds is read where it stands.
  @Test(arguments: [
    ("<a {{> part}}>y</a>", "href=\"javascript:x\"", "unsafe-link"),
    ("<a {{> part}}>y</a>", "href=\"{{constituency.name}}\"", "unsafe-place"),
    ("<p {{> part}}>y</p>", "onclick=\"x\"", "live-markup"),
    ("<title>{{> part}}</title>", "a<b>c", "doubtful-markup"),
    ("<style>{{> part}}</style>", "a{x:{{constituency.name}}}", "unsafe-place"),
    ("<div>\n  {{> part}}\n</div>", "\n\n<iframe>\n", "live-markup"),
  ])
  func readsAPartialWhereItStands(markup: String, partial: String, id: String) {
    let found = PlacesOfTemplates(markup, partial: partial).errors
    #expect(found.map(\.check.id) == [id])
    #expect(found.first?.location.path == "Templates/partials/part.html")
    #expect(found.first?.location.line == (partial.hasPrefix("\n") ? 3 : 1))
  }

  @Test(arguments: [
    "<!-- a\n-->{{! -->}}<!--\n", "<p title=\"\n", "<style>\n", "<script>\n", "<title>a\n",
  ])
  func refusesAPageThatHidesItsEnd(markup: String) {
    #expect(PlacesOfTemplates(markup).ids.contains("uneven-place"))
  }
}

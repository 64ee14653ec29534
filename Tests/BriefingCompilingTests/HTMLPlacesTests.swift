import BriefingValidating
import Testing

@testable import BriefingCompiling

/// The compiler knows where in HTML a value would land.
struct HTMLPlacesTests {
  private static func places(after markup: String) -> HTMLPlaces {
    var places = HTMLPlaces()
    places.pass(Stretch(text: markup[...], line: 1), of: SourceText(path: "a.html", text: markup))
    return places
  }

  private static func escaping(
    after markup: String, of kind: Schema.TextKind = .plain
  ) -> Escaping? {
    places(after: markup).escaping(of: kind).escaping
  }

  @Test(arguments: [
    "", "<p>", "<p class=\"a\">", "a < b", "<br/>", "<!-- x -->", "<style>a{}</style>",
    "<SCRIPT>a</SCRIPT>", "<p title='>'>", "<!doctype html>", "</p>", "<p hidden>", "<p title=>",
    "<p title= >", "<p title=a>", "<p/title/>", "<p =a>", "<!-->", "<!--->", "<!---->", "<!-- --!>",
    "<!doctype html \">", "R&amp;D", "M&S ", "a && b", "<title>a</title >",
    // The style sheet ends here, whatever CSS thinks of its strings.
    "<style>a{content:\"b\"}</style>", "<style>a{content:\"</style>", "<style>/* 5\" */</STYLE>",
  ])
  func knowsThatThisIsBetweenTags(markup: String) {
    #expect(Self.places(after: markup).place == .text)
  }

  @Test(arguments: [
    "<p title=\"", "<p title='", "<p title=\"a'", "<p class=\"x\" TITLE = \"", "<p\ntitle\n=\n\"",
    "<p aria-label=\"", "<p data-forces=\"", "<p a=b title=\"", "<p title=\"&amp;", "<title>",
    "<svg><TITLE>a, ", "<textarea>", "<p title=\"a&b ", "<meta content=\"",
  ])
  func writesWordsHere(markup: String) {
    #expect(Self.escaping(after: markup) == .text)
  }

  @Test(arguments: [
    "<script>", "<style>a{", "<!-- ", "<!-- > ", "<p ", "<p title=", "<p title=a", "<", "</", "<p",
    "<script>'</p>", "<p onclick", "<style>a{content:\"b\"", "<style>a{content:'", "<<script>",
    // A line's end ends a string, and so does no quotation mark behind a backslash.
    "<style>a{content:\"b\n", "<style>a{content:\"b\\\" c\" ", "<script>\"", "<style>\"a\" ",
    // Its first letters would be part of the escape.
    "<style>a{content:\"\\", "<style>a{content:\"\\4",
    "<style>/* \"", "<style>a{x:'\"';y:", "<style>/* \" */ a{color:", "<!--!>", "<!--a--!", "<!- ",
    "<![CDATA[ ", "<?xml ", "</ ", "<p title=><script>", "<!-- --!><script>",
    "<!doctype html \"><script>", "<title><!-- </title><script>", "&", "&am", "&#", "<p title=\"&",
    "<title>&#x", "<p title=\"a\"b=",
  ])
  func refusesThisPlace(markup: String) {
    let (escaping, problem) = Self.places(after: markup).escaping(of: .plain)
    #expect(escaping == nil && !problem.isEmpty)
  }

  @Test(arguments: [
    "<style>a{content:\"", "<style>a{content:\"b", "<style>a{content:\"b\" \"c",
    "<style>a{content:\"b\\\"c", "<STYLE>@page{@top-left{content:\"", "<style>/* ' */a[title=\"",
    "<style>a{x:'\"'} b{content:\"", "<style>a{content:\"\\A ",
  ])
  func knowsAStringOfAStyleSheet(markup: String) {
    for kind in [Schema.TextKind.plain, .address] {
      #expect(Self.escaping(after: markup, of: kind) == .styleString)
    }
    // The foot of a printed page must not break a number either.
    #expect(Self.escaping(after: markup, of: .unbroken) == .unbrokenStyleString)
  }

  @Test func holdsNoMarkupInATitle() {
    for (markup, holds) in [
      ("<title>", false), ("<svg><TITLE>a, ", false), ("<title>a</title>", true),
      ("<p title=\"", false), ("<textarea>", false),
    ] {
      #expect(Self.places(after: markup).holdMarkup == holds)
    }
  }

  /// Elsewhere the text of a code is a text, and no other text is drawn.
  @Test func drawsACodeInThePathAndItsBoxAlone() {
    #expect(Self.escaping(after: "<path d=\"", of: .code) == .codePath)
    #expect(Self.escaping(after: "<svg viewBox=\"", of: .code) == .codeBox)
    #expect(Self.escaping(after: "<p>", of: .code) == .words)
    for markup in ["<p title=\"", "<p data-d=\"", "<svg width=\""] {
      #expect(Self.escaping(after: markup, of: .code) == .text)
    }
    for kind in [Schema.TextKind.plain, .address, .unbroken] {
      #expect(Self.escaping(after: "<path d=\"", of: kind) == .text)
      #expect(Self.escaping(after: "<svg viewBox=\"", of: kind) == .text)
    }
    #expect(Self.escaping(after: "<a href=\"", of: .code) == nil)
    #expect(Self.escaping(after: "<p onclick=\"", of: .code) == nil)
  }

  /// Among them each attribute of which no standard knows.
  @Test(arguments: [
    "onclick", "style", "srcdoc", "srcset", "imagesrcset", "formaction", "action", "ping", "data",
    "background", "longdesc", "http-equiv", "to", "from", "by", "values", "begin", "attributename",
    "rel", "type", "target", "method", "name", "sandbox", "is", "fill", "filter", "xmlns",
    "contenteditable", "wrong",
  ])
  func refusesAttributesThatHoldNoWords(name: String) {
    for kind in [Schema.TextKind.plain, .address, .addressStart, .picture, .dialled, .code] {
      #expect(Self.escaping(after: "<p \(name)=\"", of: kind) == nil)
      #expect(Self.escaping(after: "<p \(name)=\"a", of: kind) == nil)
    }
  }

  @Test func letsOnlyACheckedAddressBeginALink() {
    for start in ["<a href=\"", "<area href='", "<a xlink:href=\"", "<q cite=\""] {
      #expect(Self.escaping(after: start) == nil)
      #expect(Self.escaping(after: start, of: .picture) == nil)
      #expect(Self.escaping(after: start, of: .address) == .text)
    }
    #expect(Self.escaping(after: "<a href=\"tel:") == .addressPart)
    #expect(Self.escaping(after: "<a href=\"tel:", of: .dialled) == .text)
  }

  @Test func letsOnlyAPictureBeginWhatABrowserFetches() {
    for start in ["<img src=\"", "<use href=\"", "<image xlink:href=\"", "<video poster=\""] {
      #expect(Self.escaping(after: start, of: .picture) == .text)
      for kind in [Schema.TextKind.plain, .address, .addressStart] {
        #expect(Self.escaping(after: start, of: kind) == nil)
      }
    }
  }
}

import Testing

@testable import BriefingCompiling

/// The compiler knows where in HTML a value would land.
struct HTMLPlacesTests {
  private static func place(after markup: String) -> HTMLPlaces.Place {
    var places = HTMLPlaces()
    places.pass(markup.utf8)
    return places.place
  }

  @Test(arguments: [
    "", "<p>", "<p class=\"a\">", "a < b", "<br/>", "<!-- x -->", "<style>a{}</style>",
    "<SCRIPT>a</SCRIPT>", "<p title='>'>", "<!doctype html>", "</p>", "<p hidden>",
    // The style sheet ends here, whatever CSS thinks of its strings.
    "<style>a{content:\"b\"}</style>", "<style>a{content:\"</style>", "<style>/* 5\" */</STYLE>",
  ])
  func knowsThatThisIsBetweenTags(markup: String) {
    #expect(Self.place(after: markup) == .text)
  }

  @Test(arguments: [
    ("<p title=\"", "title", true), ("<a href='", "href", true),
    ("<a href=\"mailto:", "href", false),
    ("<a class=\"x\" HREF = \"", "href", true), ("<p title=\"a'", "title", false),
  ])
  func knowsWhichAttributeThisIs(markup: String, name: String, isStart: Bool) {
    #expect(Self.place(after: markup) == .attribute(name, isStart: isStart))
  }

  @Test(arguments: [
    "<script>", "<style>a{", "<!-- ", "<!-- > ", "<p ", "<p title=", "<p title=a", "<",
    "<script>'</p>", "<p onclick", "<style>a{content:\"b\"", "<style>a{content:'",
    // A line's end ends a string, and so does no quotation mark behind a backslash.
    "<style>a{content:\"b\n", "<style>a{content:\"b\\\" c\"", "<script>\"", "<style>\"a\" ",
  ])
  func refusesThisPlace(markup: String) {
    guard case .unsafe = Self.place(after: markup) else {
      Issue.record("\(markup) counts as safe")
      return
    }
  }

  @Test(arguments: [
    "<style>a{content:\"", "<style>a{content:\"b", "<style>a{content:\"b\" \"c",
    "<style>a{content:\"b\\\"c", "<STYLE>@page{@top-left{content:\"",
  ])
  func knowsAStringOfAStyleSheet(markup: String) {
    let place = Self.place(after: markup)
    #expect(place == .styleString)
    for kind in [Schema.TextKind.plain, .address] {
      #expect(place.escaping(of: kind).escaping == .styleString)
    }
    // The foot of a printed page must not break a number either.
    #expect(place.escaping(of: .unbroken).escaping == .unbrokenStyleString)
  }

  @Test func holdsNoMarkupInATitle() {
    for (markup, holds) in [
      ("<title>", false), ("<svg><TITLE>a, ", false), ("<title>a</title>", true),
    ] {
      var places = HTMLPlaces()
      places.pass(markup.utf8)
      #expect(places.place == .text && places.holdMarkup == holds)
    }
  }

  /// Elsewhere the text of a code is a text, and no other text is drawn.
  @Test func drawsACodeInThePathAndItsBoxAlone() {
    #expect(Self.place(after: "<path d=\"").escaping(of: .code).escaping == .codePath)
    #expect(Self.place(after: "<svg viewBox=\"").escaping(of: .code).escaping == .codeBox)
    for markup in ["<p title=\"", "<p>", "<p data-d=\"", "<svg width=\""] {
      #expect(Self.place(after: markup).escaping(of: .code).escaping == .text)
    }
    for kind in [Schema.TextKind.plain, .address, .unbroken] {
      #expect(Self.place(after: "<path d=\"").escaping(of: kind).escaping == .text)
      #expect(Self.place(after: "<svg viewBox=\"").escaping(of: kind).escaping == .text)
    }
    #expect(Self.place(after: "<a href=\"").escaping(of: .code).escaping == nil)
    #expect(Self.place(after: "<p onclick=\"").escaping(of: .code).escaping == nil)
  }

  @Test(arguments: ["onclick", "style", "srcdoc"])
  func refusesAttributesThatAreCode(name: String) {
    #expect(Self.place(after: "<p \(name)=\"").escaping(of: .plain).escaping == nil)
  }

  @Test func letsOnlyACheckedAddressBeginALink() {
    let place = Self.place(after: "<a href=\"")
    #expect(place.escaping(of: .plain).escaping == nil)
    #expect(place.escaping(of: .address).escaping == .text)
    #expect(Self.place(after: "<a href=\"tel:").escaping(of: .plain).escaping == .addressPart)
  }
}

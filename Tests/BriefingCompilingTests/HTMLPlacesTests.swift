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
    "<script>'</p>", "<p onclick",
  ])
  func refusesThisPlace(markup: String) {
    guard case .unsafe = Self.place(after: markup) else {
      Issue.record("\(markup) counts as safe")
      return
    }
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

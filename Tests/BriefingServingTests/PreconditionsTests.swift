import Testing

@testable import BriefingServing

@Suite struct PreconditionsTests {
  private static let date = "Sun, 06 Nov 1994 08:49:37 GMT"
  private static let secondBefore = "Sun, 06 Nov 1994 08:49:36 GMT"
  private let current = FileValidators(
    tag: EntityTag(opaque: "a,b", isWeak: false), modified: 784_111_777)

  @Test(arguments: [
    (#""a,b""#, Preconditions.Outcome.notModified),
    (#"W/"a,b""#, .notModified),
    (#""x", W/"y","a,b""#, .notModified),
    ("*", .notModified),
    (#""a""#, .send),
    (#""b""#, .send),
    ("a,b", .send),
    (#""a,b"#, .send),
    (#"w/"a,b""#, .send),
    ("", .send),
  ])
  func comparesIfNoneMatchWeakly(field: String, outcome: Preconditions.Outcome) {
    #expect(Preconditions.outcome([.ifNoneMatch: field], current) == outcome)
  }

  @Test(arguments: [
    (date, Preconditions.Outcome.notModified),
    ("Mon, 07 Nov 1994 00:00:00 GMT", .notModified),
    (secondBefore, .send),
    ("yesterday", .send),
  ])
  func comparesIfModifiedSinceBySeconds(field: String, outcome: Preconditions.Outcome) {
    #expect(Preconditions.outcome([.ifModifiedSince: field], current) == outcome)
  }

  @Test func letsATagOutweighADate() {
    let fields: RequestFields = [.ifNoneMatch: #""old""#, .ifModifiedSince: Self.date]
    #expect(Preconditions.outcome(fields, current) == .send)
  }

  @Test(arguments: [
    (FieldName.ifMatch, #""a,b""#, Preconditions.Outcome.send),
    (.ifMatch, "*", .send),
    (.ifMatch, #""old""#, .failed),
    (.ifMatch, #"W/"a,b""#, .failed),
    (.ifUnmodifiedSince, date, .send),
    (.ifUnmodifiedSince, secondBefore, .failed),
  ])
  func refusesToGoOnWithAVersionThatIsGone(
    name: FieldName, field: String, outcome: Preconditions.Outcome
  ) {
    #expect(Preconditions.outcome([name: field], current) == outcome)
  }

  @Test(arguments: [
    (#""a,b""#, true), (date, true), (#"W/"a,b""#, false), (#""old""#, false),
    (secondBefore, false), ("Mon, 07 Nov 1994 00:00:00 GMT", false), (#""a,b", "c""#, false),
    ("rubbish", false),
  ])
  func sendsARangeOfTheNamedVersionOnly(field: String, allowed: Bool) {
    #expect(Preconditions.allowsRange([.ifRange: field], current) == allowed)
  }
}

import BriefingDiagnostics
import Testing

@Suite struct SuggestionTests {
  @Test(
    arguments: [
      ("hampshir", "hampshire"), ("Hampshire", "hampshire"), ("hmapshire", "hampshire"),
      ("dorste", "dorset"), ("xyz", nil), ("", nil), ("gwent", "gwent"), ("kent", nil),
      ("gewnt", "gwent"),
    ] as [(String, String?)])
  func namesWhatAnAuthorProbablyMeant(word: String, nearest: String?) {
    #expect(Suggestion.nearest(to: word, in: ["hampshire", "dorset", "gwent"]) == nearest)
  }

  @Test func breaksTiesByTheAlphabet() {
    #expect(Suggestion.nearest(to: "bat", in: ["cat", "bad", "mat"]) == "bad")
    #expect(Suggestion.nearest(2, to: "bat", in: ["mat", "far", "cat"]) == ["cat", "mat"])
    #expect(Suggestion.nearest(to: "bat", in: []) == nil)
  }
}

import BriefingOutput
import Testing

@testable import BriefingValidating
@testable import BriefingVerifying

/// A sound pack must not be refused for what its code happens to look like.
struct CheckCodeTests {
  @Test func looksLikeNoPhoneNumber() throws {
    for number in 0..<5000 {
      let code = CheckCode(digest: try Digest.sha256(Array("\(number)".utf8))).text
      for text in ["Check code \(code).", "Issue 2, 8 June 2024. Check code: \(code). Call 999."] {
        #expect(PhoneScanner(Flow(text).bytes).shaped().isEmpty, "\(text)")
      }
    }
  }
}

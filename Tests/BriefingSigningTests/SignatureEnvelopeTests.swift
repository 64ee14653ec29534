import TestSupport
import Testing

@testable import BriefingSigning

struct SignatureEnvelopeTests {
  private static func made(for namespace: String) throws -> [UInt8] {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "file")
    try SigningKey("key", in: folder).sign(folder("file"), for: namespace)
    return Array(try folder.text("file.sig").utf8)
  }

  @Test(arguments: ["briefing", "git", "file@example.org", String(repeating: "n", count: 300)])
  func readsTheNamespace(namespace: String) throws {
    #expect(SignatureEnvelope(try Self.made(for: namespace))?.namespace == namespace)
  }

  /// However much of it is missing.
  @Test func refusesWhatIsCutOff() throws {
    let bytes = try Self.made(for: "briefing")
    for count in 0..<bytes.count - 1 {
      #expect(SignatureEnvelope(Array(bytes.prefix(count))) == nil)
    }
  }

  /// Lengths that lead behind the end.
  @Test(arguments: ["", "U1NIU0lHAAAAAQ==", "U1NIU0lHAAAAAf////8=", "U1NIU0lHAAAAAQAAAAD/////"])
  func refusesWhatHoldsNoNamespace(content: String) {
    let text = "-----BEGIN SSH SIGNATURE-----\n\(content)\n-----END SSH SIGNATURE-----\n"
    #expect(SignatureEnvelope(Array(text.utf8)) == nil)
  }
}

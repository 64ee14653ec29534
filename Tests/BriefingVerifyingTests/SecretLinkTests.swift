import BriefingForms
import BriefingOutput
import Testing

@testable import BriefingVerifying

/// The link of another pack is found however a file breaks its lines.
struct SecretLinkTests {
  private static let token = "2dqhktbigd6qrclhkpwqllhxve"
  private static let (one, other) = (
    PackPlace(token: token), PackPlace(token: "ve2dqhktbigd6qrclhkpwqllhx")
  )

  @Test(arguments: [
    "<a href=\"https://packs.example/p/\(token)/\">Pack</a>",
    "BEGIN:VCARD\r\nURL:https://packs.example/p/2dqhktbigd6q\r\n rclhkpwqllhxve/\r\nEND:VCARD\r\n",
    "BEGIN:VEVENT\r\nURL:https://packs.example/p/2dqhktbigd6q\r\n\trclhkpwqllhxve/\r\n",
    "Subject: Pack\r\n\r\nhttps://packs.example/p/2dqhktb=\r\nigd6qrclhkpwqllhxve/\r\n",
  ])
  func isFound(text: String) {
    let links = SecretLinks([Self.one, Self.other, PackPlace(slug: "bath")])
    let bytes = Array(text.utf8)
    #expect(links.findings(in: bytes, at: "index.html").map(\.check) == [.foreignLink])
    #expect(links.findings(in: bytes, at: "pack", in: Self.other).map(\.check) == [.foreignLink])
    #expect(links.findings(in: bytes, at: "pack", in: Self.one).isEmpty)
  }
}

import Testing

@testable import BriefingServing

@Suite struct MediaTypesTests {
  @Test(arguments: [
    ("index.html", "text/html; charset=utf-8"), ("pack.txt", "text/plain; charset=utf-8"),
    ("manifest.json", "application/json"), ("manifest.json.sig", "text/plain; charset=utf-8"),
    ("PACK.TXT", "text/plain; charset=utf-8"),
    ("polling-day.ics", "text/calendar; charset=utf-8"), ("spoc.vcf", "text/vcard; charset=utf-8"),
    ("finder.js", "text/javascript; charset=utf-8"), ("pack.eml", "message/rfc822"),
    ("pack.tar.gz", "application/octet-stream"),
    ("CNAME", "application/octet-stream"), ("html", "application/octet-stream"),
    ("pack.", "application/octet-stream"),
  ])
  func namesTheTypeAndCharacterSet(name: String, type: String) {
    #expect(MediaTypes.type(ofFileNamed: name) == type)
  }
}

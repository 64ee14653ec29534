import Testing

@testable import BriefingServing

@Suite struct AcceptEncodingTests {
  @Test(arguments: [
    "gzip", "GZIP", "x-gzip", "br, gzip", "gzip;q=0.5", "gzip ; q=1.0", "*", "*;q=0.1", "deflate,*",
    "identity;q=0.5, gzip", "gzip;q=0.5, identity;q=0.5", "identity;q=0, gzip;q=0.001",
  ])
  func takesGzip(field: String) {
    #expect(AcceptEncoding.prefersGzip(field))
  }

  @Test(arguments: [
    "", "identity", "br", "gzip;q=0", "gzip;q=0.000, *", "*;q=0", "gzip;q=0.5, identity",
    "gzip;q=0.5, identity;q=0.8", "gzip;q=x", "gzip;q=2", "gzip;level=1", "gzipped",
  ])
  func sendsPlainContentOtherwise(field: String) {
    #expect(!AcceptEncoding.prefersGzip(field))
  }
}

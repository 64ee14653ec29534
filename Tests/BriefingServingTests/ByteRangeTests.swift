import Testing

@testable import BriefingServing

@Suite struct ByteRangeTests {
  @Test(arguments: [
    ("bytes=0-0", 0..<1), ("bytes=0-9", 0..<10), ("bytes=90-", 90..<100), ("bytes=99-99", 99..<100),
    ("bytes=90-1000", 90..<100), ("bytes=-5", 95..<100), ("bytes=-500", 0..<100),
    ("BYTES=1-2", 1..<3), ("bytes= 1-2", 1..<3),
    ("bytes=5-99999999999999999999999", 5..<100), ("bytes=-99999999999999999999999", 0..<100),
  ])
  func readsOneRange(field: String, range: Range<Int>) {
    #expect(ByteRange(field, size: 100) == .part(range))
  }

  @Test(arguments: ["bytes=100-", "bytes=100-200", "bytes=-0", "bytes=99999999999999999999999-"])
  func saysWhenNothingIsThere(field: String) {
    #expect(ByteRange(field, size: 100) == .unsatisfiable)
  }

  @Test(arguments: [
    "", "bytes", "bytes=", "bytes=-", "bytes=5-2", "bytes=a-b", "bytes=1-2-3", "bytes=--5",
    "bytes=+1-2", "bytes=1-+2", "bytes=0x1-2", "bytes=1", "bytes=0-1,5-6", "bytes=٣-٤", "lines=1-2",
    "bytes=1 -2", "bytes=a-", "bytes=-a",
  ])
  func ignoresWhatIsNotOneRangeOfBytes(field: String) {
    #expect(ByteRange(field, size: 100) == .whole)
  }

  @Test(arguments: [("bytes=0-", ByteRange.unsatisfiable), ("bytes=-1", .whole)])
  func takesAnEmptyFile(field: String, range: ByteRange) {
    #expect(ByteRange(field, size: 0) == range)
  }
}

/// The objects of a PDF (ISO 32000-1, section 7.3), as far as text depends on them.
struct PDFObjects {
  /// A dictionary, and the stream behind it, unpacked as far as it can be.
  struct Object {
    var dictionary: [UInt8]
    var stream: [UInt8]?
    /// It has one that is damaged, or in a form that is not read here.
    var isPacked = false
  }

  /// By their numbers.
  private(set) var objects: [Int: Object] = [:]
  let isEncrypted: Bool
  /// It has more streams than its objects: another of the same number took an object's place, or the
  /// end of an object is lost.
  private(set) var hidesStreams = false
  /// Its last line is missing (section 7.5.5; readers look for it in as many bytes: annex H), and so may
  /// be the fonts without which its text can't be read.
  let isCut: Bool

  /// - Returns: `nil` for what is no PDF.
  init?(_ bytes: [UInt8]) {
    // Something may stand before its head.
    guard Array(bytes.prefix(1_024)).holds(Array("%PDF-".utf8)) else { return nil }
    isEncrypted = bytes.holds(Array("/Encrypt".utf8))
    isCut = !Array(bytes.suffix(1_024)).holds(Array("%%EOF".utf8))
    var last = -1
    for mark in bytes.occurrences(of: Array(" obj".utf8)) where mark.lowerBound > last {
      guard let number = Self.number(before: mark.lowerBound, in: bytes) else { continue }
      let object = Self.object(in: bytes, from: mark.upperBound)
      objects[number] = object.value
      last = object.end
    }
    let streams = objects.values.count { $0.stream != nil || $0.isPacked }
    hidesStreams = bytes.occurrences(of: Array("endstream".utf8)).count > streams
    for object in objects.values where object.has("/ObjStm") { unpack(object) }
  }

  private static func object(
    in bytes: [UInt8], from start: Int
  ) -> (value: Object, end: Int) {
    let rest = bytes[start...]
    let end = rest.place(of: "endobj") ?? bytes.count
    guard let mark = bytes[start..<end].place(of: "stream"),
      let first = bytes[mark...].dropFirst(6).firstIndex(where: { $0 == 0x0A || $0 == 0x0D })
    else { return (Object(dictionary: Array(bytes[start..<end])), end) }
    let begin =
      bytes[first] == 0x0D && first + 1 < bytes.count && bytes[first + 1] == 0x0A
      ? first + 2 : first + 1
    let close = bytes[begin...].place(of: "endstream") ?? bytes.count
    var object = Object(dictionary: Array(bytes[start..<mark]))
    let data = bytes[begin..<close]
    if object.has("/FlateDecode") {
      let unpacked = Compressed.inflated(data, .zlib)
      object.stream = unpacked.bytes
      object.isPacked = unpacked.rest == nil
    } else if object.has("/Filter") {
      object.isPacked = true
    } else {
      object.stream = Array(data)
    }
    return (object, bytes[close...].place(of: "endobj") ?? close)
  }

  /// `12 0 obj`.
  private static func number(before end: Int, in bytes: [UInt8]) -> Int? {
    var start = end
    while start > 0, bytes[start - 1].isASCIIDigit || bytes[start - 1] == 0x20 { start -= 1 }
    let parts = bytes[start..<end].split(separator: 0x20)
    return parts.count >= 2 ? Int(parts[parts.count - 2].text) : nil
  }

  /// Objects in a stream (section 7.5.7): their numbers and places stand before the first of them.
  private mutating func unpack(_ stream: Object) {
    guard let contents = stream.stream, let first = stream.integer(of: "/First") else { return }
    let numbers = contents.prefix(first).split { $0.isHTMLBlank }.compactMap { Int($0.text) }
    let pairs = stride(from: 0, to: numbers.count - 1, by: 2).map { ($0, $0 + 1) }
    let starts = pairs.map { min(contents.count, first + numbers[$0.1]) }
    for (index, pair) in pairs.enumerated() where objects[numbers[pair.0]] == nil {
      let end = index + 1 < starts.count ? starts[index + 1] : contents.count
      guard starts[index] <= end else { continue }
      objects[numbers[pair.0]] = Object(dictionary: Array(contents[starts[index]..<end]))
    }
  }
}

extension PDFObjects.Object {
  func has(_ name: String) -> Bool { dictionary[...].place(of: name) != nil }

  func integer(of key: String) -> Int? {
    guard let place = dictionary[...].place(of: key) else { return nil }
    let digits = dictionary[place...].dropFirst(key.utf8.count).drop { $0.isHTMLBlank }
      .prefix { $0.isASCIIDigit }
    return Int(digits.text)
  }

  /// What the dictionary calls other objects: `/F4 12 0 R`.
  var references: [(name: String, number: Int)] {
    let words = dictionary.map { "<>[]".utf8.contains($0) ? 0x20 : $0 }
      .split { $0.isHTMLBlank }
    return words.indices.dropLast(3).compactMap { index in
      guard words[index].first == UInt8(ascii: "/"), words[index + 3].elementsEqual("R".utf8),
        let number = Int(words[index + 1].text)
      else { return nil }
      return (words[index].dropFirst().text, number)
    }
  }
}

extension ArraySlice<UInt8> {
  /// Where a text first stands.
  fileprivate func place(of text: String) -> Int? {
    let text = Array(text.utf8)
    var rest = self
    while let start = rest.firstIndex(of: text[0]) {
      if rest[start...].starts(with: text) { return start }
      rest = rest[(start + 1)...]
    }
    return nil
  }
}

extension CompiledPack {
  /// Every value that this pack alone has, as bytes: two packs that differ in one have other bytes.
  /// What is in no template yet counts too, so that nothing can be forgotten here.
  package func appendOwnValues(to bytes: inout [UInt8]) {
    for text in [code, name, slug, nation] { Value.text(text).append(to: &bytes) }
    Value.flag(isWithheld).append(to: &bytes)
    append(to: &bytes) { isWithheld || !PackNames.contacts.contains($0) }
  }

  /// Every value that packs with the same contacts share; see ``contactsKey``.
  package func appendContactValues(to bytes: inout [UInt8]) {
    append(to: &bytes) { !isWithheld && PackNames.contacts.contains($0) }
  }

  private func append(to bytes: inout [UInt8], fields isWanted: (Int) -> Bool) {
    let record = record
    for field in record.fields where isWanted(field) { record[field].append(to: &bytes) }
  }
}

extension Value {
  /// A kind, then the contents: texts behind their length, and lists behind their count, so that no
  /// two values run into each other.
  fileprivate func append(to bytes: inout [UInt8]) {
    switch self {
    case .absent: bytes.append(0)
    case .text(let text):
      bytes.append(1)
      Self.append(text, to: &bytes)
    case .flag(let flag): bytes.append(flag ? 3 : 2)
    case .record(let record):
      bytes.append(4)
      record.append(to: &bytes)
    case .list(let records):
      bytes.append(5)
      Self.append(records.count, to: &bytes)
      for record in records { record.append(to: &bytes) }
    case .guidance(let position):
      bytes.append(6)
      Self.append(position, to: &bytes)
    case .unavailable(let reason):
      bytes.append(7)
      Self.append(reason, to: &bytes)
    case .unknown: bytes.append(8)
    }
  }

  private static func append(_ text: String, to bytes: inout [UInt8]) {
    append(text.utf8.count, to: &bytes)
    bytes += text.utf8
  }

  private static func append(_ number: Int, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: UInt64(number).littleEndian) { bytes += $0 }
  }
}

extension Record {
  fileprivate func append(to bytes: inout [UInt8]) {
    for field in fields { self[field].append(to: &bytes) }
  }
}

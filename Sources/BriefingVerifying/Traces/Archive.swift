/// What a gzip file or a zip archive packs.
struct Archive {
  /// As far as they come out.
  private(set) var parts: [[UInt8]] = []
  /// Why some of it can't be read.
  private(set) var fault: String?

  private static let gzipHead: [UInt8] = [0x1F, 0x8B]

  /// Its members make one file together (RFC 1952, section 2.2).
  ///
  /// - Returns: `nil` for what is no gzip file.
  init?(gzip bytes: [UInt8]) {
    guard bytes.starts(with: Self.gzipHead) else { return nil }
    var unpacked: [UInt8] = []
    var rest: ArraySlice<UInt8>? = bytes[...]
    while let packed = rest, packed.starts(with: Self.gzipHead), unpacked.count < Compressed.most {
      let member = Compressed.inflated(packed, .gzip)
      unpacked += member.bytes
      rest = member.rest
    }
    parts = [unpacked]
    fault = rest?.isEmpty == true ? nil : "what it packs is damaged"
  }

  /// - Returns: `nil` for what is no zip archive.
  init?(zip bytes: [UInt8]) {
    let head: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
    guard bytes.starts(with: head) else { return nil }
    let starts = bytes.occurrences(of: head).map(\.lowerBound)
    var isWhole = bytes.occurrences(of: [0x50, 0x4B, 0x01, 0x02]).count <= starts.count
    var size = 0
    for start in starts {
      // Many parts may come to more than the memory holds.
      guard size < Compressed.most else {
        isWhole = false
        break
      }
      let part = ZipPart(bytes[start...])
      isWhole = isWhole && part.isWhole
      size += part.bytes.count
      parts.append(part.bytes)
    }
    fault = isWhole ? nil : "a part of the archive can't be unpacked"
  }
}

/// A file in a zip archive (APPNOTE, section 4.3.7).
private struct ZipPart {
  private(set) var bytes: [UInt8] = []
  private(set) var isWhole = false

  /// - Parameter local: its header, and all behind it.
  init(_ local: ArraySlice<UInt8>) {
    guard local.count >= 30 else { return }
    let data = local.dropFirst(30 + local.little(2, at: 26) + local.little(2, at: 28))
    let flags = local.little(2, at: 6)
    let isEncrypted = flags & 1 != 0
    // What is not known before it is packed stands behind it.
    let isSumBehind = flags & 8 != 0
    var sum = local.little(4, at: 14)
    switch local.little(2, at: 8) {
    case 0:
      bytes = Array(data.prefix(local.little(4, at: 18)))
      isWhole = !isSumBehind
    case 8:
      let unpacked = Compressed.inflated(data, .none)
      bytes = unpacked.bytes
      guard let rest = unpacked.rest else { return }
      isWhole = true
      if isSumBehind {
        sum = rest.little(4, at: rest.starts(with: [0x50, 0x4B, 0x07, 0x08]) ? 4 : 0)
      }
    default: break
    }
    isWhole = isWhole && !isEncrypted && Compressed.checkSum(of: bytes) == sum
  }
}

extension ArraySlice<UInt8> {
  /// A number whose lowest byte stands first; bytes that are not there are 0.
  fileprivate func little(_ count: Int, at place: Int) -> Int {
    dropFirst(place).prefix(count).reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}

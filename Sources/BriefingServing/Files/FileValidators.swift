internal import BriefingDisk

/// What tells one version of a file from another (RFC 9110, 8.8).
struct FileValidators: Equatable, Sendable {
  /// Made of inode, size and modification time in nanoseconds.
  ///
  /// That is strong enough to be a strong validator: a changed file is written anew and never in
  /// place, so content never changes under the same numbers. A digest of the content would mean to
  /// read each file twice, and a hash library here.
  let tag: EntityTag
  /// Whole seconds since 1970, which is all that an HTTP date holds.
  let modified: Int
}

extension FileValidators {
  init(_ status: FileStatus) {
    let numbers = [status.size, status.modified, status.modifiedNanoseconds].map {
      UInt64(bitPattern: Int64($0))
    }
    let tag = Self.hex([status.identity.number] + numbers)
    self.init(tag: EntityTag(opaque: tag, isWeak: false), modified: status.modified)
  }

  /// The content of the same version in another coding, which has other bytes and so another tag.
  var compressed: FileValidators {
    FileValidators(
      tag: EntityTag(opaque: tag.opaque + "-gz", isWeak: tag.isWeak), modified: modified)
  }

  /// Written out by hand, because every answer needs it.
  private static func hex(_ numbers: [UInt64]) -> String {
    let digits: StaticString = "0123456789abcdef"
    return String(unsafeUninitializedCapacity: numbers.count * 17) { text in
      var end = 0
      for number in numbers {
        if end > 0 {
          text[end] = UInt8(ascii: "-")
          end += 1
        }
        var shift = max(0, (63 - number.leadingZeroBitCount) / 4 * 4)
        while shift >= 0 {
          text[end] = digits.utf8Start[Int(number >> UInt64(shift) & 0xF)]
          end += 1
          shift -= 4
        }
      }
      return end
    }
  }
}

/// The fields of a request that change its answer; the server looks at no other.
enum FieldName: CaseIterable {
  case acceptEncoding, connection, contentLength, host, ifMatch, ifModifiedSince, ifNoneMatch
  case ifRange, ifUnmodifiedSince, range, secFetchDest, transferEncoding

  private var lowercased: StaticString {
    switch self {
    case .acceptEncoding: "accept-encoding"
    case .connection: "connection"
    case .contentLength: "content-length"
    case .host: "host"
    case .ifMatch: "if-match"
    case .ifModifiedSince: "if-modified-since"
    case .ifNoneMatch: "if-none-match"
    case .ifRange: "if-range"
    case .ifUnmodifiedSince: "if-unmodified-since"
    case .range: "range"
    case .secFetchDest: "sec-fetch-dest"
    case .transferEncoding: "transfer-encoding"
    }
  }

  /// Nil for a field that changes nothing here.
  ///
  /// - Parameter name: In whatever letters the client has written it.
  init?(_ name: some Collection<UInt8>) {
    for (known, text) in Self.names where text.utf8CodeUnitCount == name.count {
      let isSame = zip(UnsafeBufferPointer(start: text.utf8Start, count: name.count), name)
        .allSatisfy { $0 == ($1 | ((0x41...0x5A).contains($1) ? 0x20 : 0)) }
      if isSame {
        self = known
        return
      }
    }
    return nil
  }

  private static let names = allCases.map { ($0, $0.lowercased) }
}

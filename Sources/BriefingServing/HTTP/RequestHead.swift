/// The head of a request while it is read.
struct RequestHead {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  /// The target as it came, and where in memory.
  struct Target {
    let text: String
    let place: Range<UInt>
  }

  private let method: Request.Method
  private let target: RequestTarget?
  private let version: Request.Version?
  private var fields: RequestFields = [:]
  private var layout: HeadLayout
  private var isWellFormed: Bool

  /// - Parameter buffer: Where in memory requests on this connection begin.
  init(method: Bytes, target: Target, version: Bytes, buffer: UInt) {
    isWellFormed = FieldSyntax.isToken(method)
    self.method = Request.Method(method)
    self.target = RequestTarget(target.text)
    self.version = Request.Version(version)
    layout = HeadLayout(
      method: method.place, target: target.place, version: version.place, buffer: buffer)
  }

  mutating func add(name: Bytes, value: Bytes) {
    layout.add(name: name.place, value: value.place)
    if !FieldSyntax.isToken(name) || !FieldSyntax.isValue(value) { isWellFormed = false }
    if let known = FieldName(name) { fields.add(known, FieldSyntax.trimmed(value)) }
  }

  /// Nil for a head that is malformed.
  ///
  /// - Parameter size: In bytes; nil when whoever read it has looked whether each is in its place.
  func request(size: Int?) -> Request? {
    guard isWellFormed, size.map(layout.isExact) ?? true, let target, let version else {
      return nil
    }
    return Request(method: method, target: target, version: version, fields: fields)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// As addresses in memory.
  var place: Range<UInt> {
    let start = UInt(bitPattern: baseAddress)
    return start..<start + UInt(count)
  }
}

extension Request.Method {
  fileprivate init(_ name: RequestHead.Bytes) {
    if name.elementsEqual("GET".utf8) {
      self = .get
    } else {
      self = name.elementsEqual("HEAD".utf8) ? .head : .other
    }
  }
}

extension Request.Version {
  fileprivate init?(_ name: RequestHead.Bytes) {
    if name.elementsEqual("HTTP/1.1".utf8) {
      self = .http11
    } else if name.elementsEqual("HTTP/1.0".utf8) {
      self = .http10
    } else {
      return nil
    }
  }
}

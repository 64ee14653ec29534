/// The response that carries a file, a part of it, or the news that the client has it already.
struct FileResponse {
  let type: String
  let cache: GzipCache

  /// A file up to here goes out in one piece with the head, which takes half as many system calls.
  private static let smallSize = 8 << 10

  func response(_ file: consuming ServedFile, to request: Request) throws -> Response {
    let compressed = try variant(of: file, for: request)
    let current = compressed == nil ? file.validators : file.validators.compressed
    var fields = fields(current)
    let size = file.size
    switch Preconditions.outcome(request.fields, current) {
    // As for a HEAD request, the bytes are left out and their number is sent.
    case .notModified: return try Response(.notModified, fields, Self.whole(file, compressed))
    case .failed: return Response(.preconditionFailed, fields)
    case .send: break
    }
    if compressed != nil {
      fields.append(Response.Field(name: "Content-Encoding", value: "gzip"))
    }
    switch range(of: request, size: size, current) {
    case .whole:
      fields.append(Response.Field(name: "Content-Type", value: type))
      return try Response(.ok, fields, Self.whole(file, compressed))
    case .part(let part):
      let place = "bytes \(part.lowerBound)-\(part.upperBound - 1)/\(size)"
      fields.append(Response.Field(name: "Content-Range", value: place))
      fields.append(Response.Field(name: "Content-Type", value: type))
      return Response(.partialContent, fields, .file(file.giveFile(), part))
    case .unsatisfiable:
      fields.append(Response.Field(name: "Content-Range", value: "bytes */\(size)"))
      return Response(.rangeNotSatisfiable, fields)
    }
  }

  /// The site's own page for an address that names nothing: sent whole, and never 304, which would
  /// say that the page asked for is there.
  static func notFound(_ file: consuming ServedFile) throws -> Response {
    try Response(
      .notFound, [Response.Field(name: "Content-Type", value: MediaTypes.html)], whole(file))
  }

  private static func whole(
    _ file: consuming ServedFile, _ compressed: CompressedContent? = nil
  ) throws -> Response.Content {
    if let compressed { return .compressed(compressed) }
    let size = file.size
    if size <= smallSize { return .bytes(try file.read()) }
    return .file(file.giveFile(), 0..<size)
  }

  /// A part is always one of the plain file: to cut the variant would need bytes that nobody keeps.
  private func variant(
    of file: borrowing ServedFile, for request: Request
  ) throws -> CompressedContent? {
    guard MediaTypes.isText(type), let accepted = request.fields[.acceptEncoding],
      AcceptEncoding.prefersGzip(accepted), request.fields[.range] == nil
    else { return nil }
    return try cache.variant(of: file)
  }

  /// Only GET has ranges (RFC 9110, 14.2).
  private func range(of request: Request, size: Int, _ current: FileValidators) -> ByteRange {
    guard request.method == .get, let field = request.fields[.range],
      Preconditions.allowsRange(request.fields, current)
    else { return .whole }
    return ByteRange(field, size: size)
  }

  private func fields(_ current: FileValidators) -> [Response.Field] {
    var fields: [Response.Field] = []
    fields.reserveCapacity(7)
    fields.append(Response.Field(name: "ETag", value: current.tag.text))
    fields.append(Response.Field(name: "Last-Modified", value: HTTPDate.text(current.modified)))
    fields.append(Response.Field(name: "Accept-Ranges", value: "bytes"))
    // A page says itself what search engines may do; what can't say it is found through its page.
    if type != MediaTypes.html {
      fields.append(Response.Field(name: "X-Robots-Tag", value: "noindex"))
    }
    // Also where nothing is compressed: a cache between must ask for each kind of client.
    if MediaTypes.isText(type) {
      fields.append(Response.Field(name: "Vary", value: "Accept-Encoding"))
    }
    return fields
  }
}

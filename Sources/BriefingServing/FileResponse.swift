internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

/// The response that carries a file, a part of it, or the news that the client has it already.
struct FileResponse {
  let file: ServedFile
  let type: String

  /// Larger content is sent piece by piece, so that memory does not grow with a file.
  private static let pieceSize = 1 << 20

  func response(to request: Request) throws -> Response {
    switch Preconditions.outcome(request.headers, file.validators) {
    case .notModified: return withoutContent(.notModified)
    case .failed: return withoutContent(.preconditionFailed)
    case .send: break
    }
    switch range(of: request) {
    case .whole:
      return try content(.ok, 0..<file.size, for: request)
    case .part(let part):
      var response = try content(.partialContent, part, for: request)
      response.headers[.contentRange] =
        "bytes \(part.lowerBound)-\(part.upperBound - 1)/\(file.size)"
      return response
    case .unsatisfiable:
      var response = withoutContent(.rangeNotSatisfiable)
      response.headers[.contentRange] = "bytes */\(file.size)"
      return response
    }
  }

  /// The site's own page for an address that names nothing: sent whole, and never 304, which would
  /// say that the page asked for is there.
  func notFound(_ request: Request) throws -> Response {
    var response = try content(.notFound, 0..<file.size, for: request)
    for name in [.eTag, .lastModified, .acceptRanges] as [HTTPField.Name] {
      response.headers[name] = nil
    }
    return response
  }

  /// Only GET has ranges (RFC 9110, 14.2).
  private func range(of request: Request) -> ByteRange {
    guard request.method == .get, let field = request.headers[.range],
      Preconditions.allowsRange(request.headers, file.validators)
    else { return .whole }
    return ByteRange(field, size: file.size)
  }

  private func content(
    _ status: HTTPResponse.Status, _ range: Range<Int>, for request: Request
  ) throws -> Response {
    var headers = fields
    headers[.contentType] = type
    // Said outright, because a HEAD response has no body to count.
    headers[.contentLength] = String(range.count)
    return Response(
      status: status, headers: headers,
      body: request.method == .head ? ResponseBody() : try body(range))
  }

  private func withoutContent(_ status: HTTPResponse.Status) -> Response {
    Response(status: status, headers: fields)
  }

  private var fields: HTTPFields {
    var fields = SafetyHeaders.fields
    fields[.eTag] = file.validators.tag.text
    fields[.lastModified] = HTTPDate.text(file.validators.modified)
    fields[.acceptRanges] = "bytes"
    return fields
  }

  private func body(_ range: Range<Int>) throws -> ResponseBody {
    if range.count <= Self.pieceSize {
      return ResponseBody(byteBuffer: try file.read(range))
    }
    return ResponseBody(contentLength: range.count) { [file] writer in
      for start in stride(from: range.lowerBound, to: range.upperBound, by: Self.pieceSize) {
        let end = min(start + Self.pieceSize, range.upperBound)
        try await writer.write(file.read(start..<end))
      }
      try await writer.finish(nil)
    }
  }
}

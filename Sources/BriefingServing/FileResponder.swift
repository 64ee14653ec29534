internal import HTTPTypes
internal import Hummingbird
internal import Logging
internal import NIOCore

/// Answers every request from the output folder.
///
/// It stands where Hummingbird's router would, on Hummingbird's server and `Response`, and instead
/// of its `FileMiddleware`, which in 2.28 reads `bytes=-500` as the first 501 bytes, gives no 416
/// past the end of a file, compares `If-None-Match` by its exact text and with a weak tag only,
/// follows symbolic links out of the folder, serves hidden files, and looks at a file's attributes
/// and content at two different times. A router has nothing to add: the folder is the routes.
struct FileResponder: HTTPResponder {
  typealias Context = BasicRequestContext

  let folder: OutputFolder

  func respond(to request: Request, context: Context) async throws -> Response {
    do {
      return try answer(request)
    } catch {
      context.logger.error("\(error)")
      return message(.internalServerError, "The file could not be read.", for: request)
    }
  }

  private func answer(_ request: Request) throws -> Response {
    guard request.method == .get || request.method == .head else {
      var response = message(.methodNotAllowed, "Pages here can only be read.", for: request)
      response.headers[.allow] = "GET, HEAD"
      return response
    }
    guard let path = RequestPath(request.uri.path), let found = try folder.find(path) else {
      return try notFound(request)
    }
    switch found {
    case .file(let file, let name):
      return try FileResponse(file: file, type: MediaTypes.type(ofFileNamed: name))
        .response(to: request)
    case .folderWithoutSlash:
      var response = message(.movedPermanently, "The page is in the folder.", for: request)
      response.headers[.location] = path.asFolder + (request.uri.query.map { "?" + $0 } ?? "")
      return response
    }
  }

  private func notFound(_ request: Request) throws -> Response {
    guard let file = try folder.open(["404.html"]) else {
      return message(.notFound, NotFoundPage.html, type: MediaTypes.html, for: request)
    }
    return try FileResponse(file: file, type: MediaTypes.html).notFound(request)
  }

  private func message(
    _ status: HTTPResponse.Status, _ text: String, type: String = MediaTypes.text,
    for request: Request
  ) -> Response {
    var headers = SafetyHeaders.fields
    headers[.contentType] = type
    let response = Response(
      status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    return request.method == .head ? response.createHeadResponse() : response
  }
}

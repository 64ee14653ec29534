internal import BriefingDiagnostics
internal import BriefingForms

/// Answers every request from the output folder: the folder is the routes.
struct FileResponder: Responder {
  let folder: OutputFolder
  let cache = GzipCache()
  /// Gets one line for each file that can't be read.
  let onFailure: @Sendable (String) -> Void

  func respond(to request: Request) -> Response {
    do {
      return try answer(request)
    } catch is OpenFileLimit.Reached {
      return .refusal(.serviceUnavailable, "Too many others read at this moment.")
    } catch {
      onFailure("\(error)")
      return Response(.internalServerError, saying: "The file could not be read.")
    }
  }

  /// Where packs have private links, all answers carry the same: one to a link that is none tells no more
  /// than any other.
  private func answer(_ request: Request) throws -> Response {
    let current = try folder.current()
    var response = try answer(request, from: current)
    if current?.isPrivate == true {
      response.fields.removeAll { "\($0.name)" == "\(Self.noIndex.name)" }
      response.fields += [Self.noIndex, Response.Field(name: "Cache-Control", value: "private")]
    }
    return response
  }

  private func answer(_ request: Request, from current: ServedFolder?) throws -> Response {
    guard let current, let path = RequestPath(request.target.path) else {
      return try notFound(in: current)
    }
    switch try current.find(path) {
    case .file(let file, let name):
      return try FileResponse(type: MediaTypes.type(ofFileNamed: name), cache: cache)
        .response(file, to: request)
    case .folderWithoutSlash:
      var response = Response(.movedPermanently, saying: "The page is in the folder.")
      let place = path.asFolder + (request.target.query.map { "?" + $0 } ?? "")
      response.fields.append(Response.Field(name: "Location", value: place))
      return response
    case .nothing:
      return try notFound(in: current)
    }
  }

  private static let noIndex = Response.Field(name: "X-Robots-Tag", value: "noindex")

  private func notFound(in current: ServedFolder?) throws -> Response {
    guard let file = try current?.openFile(OutputLayout.notFound) else {
      return Response(.notFound, saying: NotFoundPage.html, type: MediaTypes.html)
    }
    return try FileResponse.notFound(file)
  }
}

import TestSupport
import Testing

/// The preview of a project that a test may change.
struct RunningPreview {
  let project: Project
  let process: BriefingProcess
  let client: HTTPClient

  static let help = "Content/guidance/en/20-help.md"

  init(of project: Project) async throws {
    self.project = project
    process = try project.start("preview", "--port", "0", "--as-of", "2024-06-15")
    client = HTTPClient(port: try process.port)
    // What is changed from here on has been good.
    #expect(try await client.get("/").status == 200)
  }
}

extension HTTPClient {
  /// A page as a browser asks for it, once it is as it should be.
  func page(
    _ path: String, until isRight: @Sendable (Answer) -> Bool
  ) async throws -> Answer {
    try await get(path, "Sec-Fetch-Dest: document", until: isRight)
  }
}

import Foundation
import TestSupport

/// `manifest.json` as any reader sees it.
struct OutputManifest: Decodable {
  struct File: Decodable, Equatable {
    let path: String
    let bytes: Int
    let sha256: String
  }

  struct Pack: Decodable {
    let code: String
    let name: String
    let slug: String
    let files: [File]
  }

  let format: Int
  let inputs: String
  let files: [File]
  let packs: [Pack]

  init(of folder: String) throws {
    let data = try Data(contentsOf: URL(filePath: "\(folder)/manifest.json"))
    self = try JSONDecoder().decode(OutputManifest.self, from: data)
  }

  var allFiles: [File] { files + packs.flatMap(\.files) }
}

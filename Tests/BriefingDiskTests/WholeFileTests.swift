import BriefingDisk
import Foundation
import TestSupport
import Testing

@Suite struct WholeFileTests {
  @Test(arguments: [0o600, 0o660, 0o444] as [mode_t])
  func keepsThePermissionsOfTheFileThatItReplaces(permissions: mode_t) throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "table.csv")
    chmod(folder("table.csv"), permissions)
    try WholeFile.replace("table.csv", in: folder.path, with: Array("new".utf8))
    #expect(try folder.text("table.csv") == "new")
    #expect(try FileStatus.following(folder("table.csv"))?.permissions == permissions)
    #expect(try folder.names() == ["table.csv"])
  }
}

import testsupport.ProgramContract;

class HelloProgramTest extends ProgramContract {
}

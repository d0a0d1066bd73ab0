import { isAboutAll, liesWithin, type Scope } from '../../src/features/clinics/outcomes/subject-scope.rules';

const scope = (parts: Partial<Scope> = {}): Scope => ({
  divisionIds: [],
  priorityIds: [],
  themes: [],
  ownerIds: [],
  ...parts,
});

test('what says nothing holds everything', () => {
  expect(isAboutAll(scope())).toBe(true);
  expect(liesWithin(scope(), scope())).toBe(true);
  expect(isAboutAll(scope({ themes: ['Homes'] }))).toBe(false);
});

test.each([
  [{ divisionIds: ['a'] }, { divisionIds: ['b', 'a'] }, true],
  [{ divisionIds: ['a', 'b'] }, { divisionIds: ['b'] }, true],
  [{ divisionIds: ['a'] }, { divisionIds: ['b'] }, false],
  [{ divisionIds: ['a'] }, {}, false],
  [{ themes: ['Homes'], ownerIds: ['w'] }, { themes: ['Homes'], ownerIds: ['w'] }, true],
  [{ themes: ['Homes'], ownerIds: ['w'] }, { themes: ['Homes'], ownerIds: ['x'] }, false],
  [{ priorityIds: ['p'] }, { priorityIds: ['p'], themes: ['Health'] }, true],
])('within %j lies %j: %p', (asked, has, within) => {
  expect(liesWithin(scope(asked), scope(has))).toBe(within);
});

import { Project } from 'ts-morph';

/*
 * The straightforward scan of a code base of which nothing is known: load the tsconfig's whole
 * program, and ask the type checker for the type of each class and for what its methods return.
 */
const [tsConfigFilePath = 'tsconfig.json'] = process.argv.slice(2);
const project = new Project({ tsConfigFilePath });
const classes = project.getSourceFiles().flatMap((file) => file.getClasses());
const bases = classes.map((declared) => declared.getType().getBaseTypes().length);
const methods = classes.flatMap((declared) => declared.getInstanceMethods());
const returned = methods.map((method) => method.getReturnType().getText().length);
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
process.stdout.write(JSON.stringify({ classes: classes.length, read: sum(bases) + sum(returned) }));

package io.healthpoint.processor;

import io.healthpoint.discovery.MethodShape;
import io.healthpoint.discovery.returned.ForeignStages;
import io.healthpoint.discovery.returned.ReturnType;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Describes classes and methods by the compiler's model of the language.
 *
 * @param elements of the compiler
 * @param types of the compiler
 */
record Source(Elements elements, Types types) {

    private static final String STAGE = "java.util.concurrent.CompletionStage";

    /** The name that {@link Class#getName()} would give. */
    String name(TypeElement type) {
        return elements.getBinaryName(type).toString();
    }

    /** The class that it stands in. */
    static TypeElement classOf(ExecutableElement method) {
        return (TypeElement) Objects.requireNonNull(method.getEnclosingElement());
    }

    MethodShape shape(ExecutableElement method) {
        TypeText text = new TypeText(this);
        return new MethodShape(
                name(classOf(method)),
                method.getSimpleName().toString(),
                Modifiers.of(method),
                method.getParameters().stream()
                        .map(parameter -> text.of(parameter.asType()))
                        .toList(),
                returnType(method.getReturnType(), text),
                text.of(method));
    }

    /** Its annotations, those too that it inherits from a class above. */
    List<? extends AnnotationMirror> annotations(Element element) {
        return elements.getAllAnnotationMirrors(element);
    }

    /** Finds one of an element by the name of its type. */
    Optional<AnnotationMirror> annotation(Element element, String type) {
        return annotations(element).stream()
                .filter(annotation -> nameOf(annotation).equals(type))
                .<AnnotationMirror>map(annotation -> annotation)
                .findFirst();
    }

    boolean has(Element element, String type) {
        return annotation(element, type).isPresent();
    }

    static String nameOf(AnnotationMirror annotation) {
        return ((TypeElement) annotation.getAnnotationType().asElement())
                .getQualifiedName()
                .toString();
    }

    private ReturnType returnType(TypeMirror type, TypeText text) {
        String whole = text.of(type);
        return type.getKind() == TypeKind.DECLARED && isStage((DeclaredType) type)
                ? new ReturnType(
                        whole,
                        text.of(upperBound(
                                ((DeclaredType) type).getTypeArguments().get(0))),
                        true)
                : ReturnType.plain(whole);
    }

    private boolean isStage(DeclaredType type) {
        TypeElement declared = (TypeElement) type.asElement();
        TypeElement stage = elements.getTypeElement(STAGE);
        return type.getTypeArguments().size() == 1
                && (ForeignStages.contain(name(declared))
                        || (stage != null && types.isSubtype(types.erasure(type), types.erasure(stage.asType()))));
    }

    private TypeMirror upperBound(TypeMirror type) {
        if (type.getKind() != TypeKind.WILDCARD) {
            return type;
        }
        TypeMirror bound = ((WildcardType) type).getExtendsBound();
        return bound == null ? elements.getTypeElement("java.lang.Object").asType() : bound;
    }
}
